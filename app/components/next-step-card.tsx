import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay } from "#workflows/italian-dates.ts";

export type NextStep = {
  /** Whether the reader has to act. */
  isMine: boolean;
  isClosed: boolean;
  title: string;
  after: string;
  href: string | null;
  term: { endsOn: string; explanation: string; daysLeft: number } | null;
};

/** What is mine to do, by when, and what happens after. */
export function NextStepCard({ step, children }: { step: NextStep; children?: ReactNode }) {
  return (
    <section className="next-step">
      <p className="next-step-kind">{kindOf(step)}</p>
      <h2>{step.title}</h2>
      <p>{step.after}</p>
      {step.term !== null && <TermNote term={step.term} />}
      {step.href !== null && (
        <Link
          className={step.isMine ? "btn btn-primary" : "btn btn-outline-primary"}
          to={step.href}
        >
          {step.isMine ? "Continua" : "Guarda"}
        </Link>
      )}
      {children}
    </section>
  );
}

function kindOf({ isMine, isClosed }: NextStep): string {
  if (isClosed) return "Pratica chiusa";
  return isMine ? "Tocca a te" : "Per ora non devi fare nulla";
}

function TermNote({ term }: { term: NonNullable<NextStep["term"]> }) {
  return (
    <p className="term-note">
      <strong>Entro il {formatDay(term.endsOn)}</strong> ({wordsForDays(term.daysLeft)}).{" "}
      <span className="muted">{term.explanation}</span>
    </p>
  );
}

/** `mancano 3 giorni`, `scade oggi`, `scaduto da 2 giorni`. */
export function wordsForDays(daysLeft: number): string {
  if (daysLeft === 0) return "scade oggi";
  if (daysLeft === 1) return "scade domani";
  if (daysLeft > 1) return `mancano ${String(daysLeft)} giorni`;
  return daysLeft === -1 ? "scaduto ieri" : `scaduto da ${String(-daysLeft)} giorni`;
}
