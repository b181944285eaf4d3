import { createContext, useContext } from "react";
import type { ShownCorrection } from "#workflows/checkup/review-view.ts";
import { formatInstant } from "#workflows/italian-dates.ts";

/** What the consultant has put right in the answers shown below, by question. */
export const CorrectionsContext = createContext<
  Readonly<Record<string, readonly ShownCorrection[]>>
>({});

/** Beside an answer of the company: what the consultant has put right in it. */
export function AnswerCorrections({ questionId }: { questionId: string }) {
  return <CorrectionList corrections={useContext(CorrectionsContext)[questionId] ?? []} />;
}

/** Corrections with the original, the new value, the reason and the author, oldest first. */
export function CorrectionList({ corrections }: { corrections: readonly ShownCorrection[] }) {
  return corrections.map(({ id, from, to, reason, authorName, writtenAt }) => (
    <p key={id} className="review-before">
      <strong>Corretta da {authorName}</strong>, {formatInstant(writtenAt)}. Originale:{" "}
      {orNothing(from)}. Corretto: {orNothing(to)}. Motivo: {reason}
    </p>
  ));
}

/** An answer on one line, where there is one. */
export function orNothing(answer: string): string {
  return answer === "" ? "nessuna risposta" : answer;
}
