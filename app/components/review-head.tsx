import { Link } from "@remix-run/react";
import type { ReviewedSection, ReviewFilter } from "#workflows/checkup/review-view.ts";
import { formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { Callout } from "./callout.tsx";

/** The review of a check-up as its page gets it. */
export type CheckupReviewData = {
  checkupHome: string;
  home: string;
  dossierHome: string;
  companyName: string;
  filter: ReviewFilter;
  isOpen: boolean;
  colleague: string | null;
  isMine: boolean;
  term: { endsOn: string; explanation: string; isLate: boolean } | null;
  round: { number: number; requestedAt: Date; by: string } | null;
  noLongerAsked: string[];
  openRemarks: number;
  notes: number;
  counts: Record<ReviewFilter, number>;
  changed: string[];
  sections: ReviewedSection[];
};

const filterWords: Record<ReviewFilter, string> = {
  all: "Tutte",
  changed: "Cambiate",
  remarked: "Con osservazioni",
  unusual: "Dati insoliti",
};

/** Term, who has it, what has changed since the last round, which questions to show. */
export function ReviewHead({ review }: { review: CheckupReviewData }) {
  const { colleague, round, notes, dossierHome, changed, noLongerAsked } = review;
  return (
    <>
      <ul className="review-links">
        <ReviewTerm term={review.term} />
        <li>
          <Link to={`${review.checkupHome}/result`}>Indici provvisori</Link>
        </li>
        <li>
          <Link to={`${dossierHome}/notes`}>Note riservate ({notes})</Link>
        </li>
        <li>
          <Link to={`${dossierHome}/assign`}>
            {review.isMine ? "Cedi la pratica" : "Chi segue la pratica"}
          </Link>
        </li>
        {review.isOpen && (
          <li>
            <a href="#closing">Vai alla convalida</a>
          </li>
        )}
      </ul>
      {colleague !== null && (
        <Callout tone="note" title={`La segue ${colleague}`}>
          Puoi leggere tutto. Per scrivere osservazioni devi averla tu.
        </Callout>
      )}
      {round !== null && (
        <Callout
          tone={changed.length > 0 ? "warning" : "note"}
          title={`Dopo la richiesta n. ${String(round.number)} del ${formatInstant(round.requestedAt)} (${round.by})`}
        >
          <ChangedQuestions changed={changed} noLongerAsked={noLongerAsked} />
        </Callout>
      )}
      <FilterLinks review={review} />
    </>
  );
}

function ReviewTerm({ term }: Pick<CheckupReviewData, "term">) {
  if (term === null) return null;
  return (
    <li>
      <details className="queue-why">
        <summary className={term.isLate ? "queue-late" : undefined}>
          {term.isLate ? "Termine scaduto il" : "Termine:"}{" "}
          <strong>{formatDay(term.endsOn)}</strong>
        </summary>
        {term.explanation}
      </details>
    </li>
  );
}

function ChangedQuestions({
  changed,
  noLongerAsked,
}: Pick<CheckupReviewData, "changed" | "noLongerAsked">) {
  return (
    <>
      {changed.length === 0 ? (
        "Nessuna risposta è cambiata."
      ) : (
        <>
          Risposte cambiate:{" "}
          {changed.map((id, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <a href={`#${id}`}>{id}</a>
            </span>
          ))}
          .
        </>
      )}
      {noLongerAsked.length > 0 && <> Domande non più chieste: {noLongerAsked.join(", ")}.</>}
    </>
  );
}

function FilterLinks({ review: { filter, counts, home } }: { review: CheckupReviewData }) {
  return (
    <nav className="review-filters" aria-label="Quali domande">
      {(Object.keys(filterWords) as ReviewFilter[]).map((one) => {
        const label = `${filterWords[one]} (${String(counts[one])})`;
        return one === filter ? (
          <strong key={one} aria-current="page">
            {label}
          </strong>
        ) : (
          <Link key={one} to={one === "all" ? home : `${home}?show=${one}`}>
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
