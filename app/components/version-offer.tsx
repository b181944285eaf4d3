import { Link } from "@remix-run/react";
import type { NotCarried } from "#workflows/checkup/migrate-answers.ts";
import { Callout } from "./callout.tsx";
import { DataTable } from "./data-table.tsx";

type Offer = {
  to: string;
  carried: number;
  notCarried: NotCarried[];
  toAnswer: { questionId: string; text: string }[];
};

/** What becomes of the answers in another version of the questionnaire, before one accepts it. */
export function VersionOffer({ offer }: { offer: Offer }) {
  const { to, carried, notCarried, toAnswer } = offer;
  return (
    <>
      <Callout tone="note" title={`C'è una versione più recente: ${to}`}>
        Puoi passare a questa o restare sulla tua. Passando, {String(carried)} dati già scritti
        restano al loro posto.
      </Callout>
      <h2>Che cosa non si può portare</h2>
      <DataTable
        caption="Risposte che la nuova versione non può tenere"
        hideCaption
        columns={["Domanda", "La tua risposta", "Perché"]}
        rows={notCarried.map(({ questionId, question, answer, why }) => [
          `${questionId} · ${question}`,
          answer,
          why,
        ])}
        empty="Nulla: tutte le tue risposte passano."
      />
      {notCarried.length > 0 && (
        <p className="muted">Restano scritte nella storia della pratica.</p>
      )}
      <h2>Che cosa c&apos;è di nuovo da compilare</h2>
      {toAnswer.length === 0 ? (
        <p>Nulla.</p>
      ) : (
        <ul>
          {toAnswer.map(({ questionId, text }) => (
            <li key={questionId}>
              {questionId} · {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type NewerVersionProps = { home: string; version: string | null };

/** Leads a draft to the offer of a newer questionnaire. */
export function NewerVersion({ home, version }: NewerVersionProps) {
  if (version === null) return null;
  return (
    <Callout tone="note" title="C'è una versione più recente del questionario">
      <Link to={`${home}/version`}>Guarda che cosa cambia con la versione {version}</Link>: le tue
      risposte passano, e quelle che non passano le vedi prima.
    </Callout>
  );
}
