import type { Refusal } from "#app/services/act.server.ts";
import {
  explainNotPassed,
  type ChecklistStanding,
} from "#workflows/admissibility/checklist-rules.ts";
import { formatDay, onDay } from "#workflows/italian-dates.ts";

/** The company is late: the last useful day has gone by. */
export function termIsOver(dueOn: string): Refusal {
  return {
    reason: "not-ready",
    what: "Non abbiamo registrato la risposta.",
    why: `Il termine per rispondere è finito ${onDay(dueOn)}.`,
    remedy: "L'ufficio deciderà con ciò che ha. Se hai un buon motivo per il ritardo, scrivigli.",
  };
}

/** The office may not go on before the company's time is over. */
export function termIsRunning(dueOn: string): Refusal {
  return {
    reason: "not-ready",
    what: "Non puoi ancora andare avanti.",
    why: `L'impresa può rispondere fino a tutto il ${formatDay(dueOn)}.`,
    remedy: "Aspetta la risposta, oppure il giorno dopo la scadenza.",
  };
}

/** The checklist is not all passed. */
export function checklistIsNotPassed(standing: ChecklistStanding): Refusal {
  return {
    reason: "not-ready",
    what: "La domanda non si può ammettere.",
    why: "Nella lista dei controlli manca qualcosa o qualcosa non è in regola.",
    remedy: "Completa la lista, chiedi integrazioni o comunica i motivi ostativi.",
    problems: explainNotPassed(standing),
  };
}

/** Without a failed entry there is nothing to refuse for. */
export const nothingHasFailed: Refusal = {
  reason: "not-ready",
  what: "Non ci sono motivi per escludere la domanda.",
  why: "Nessun controllo della lista risulta non in regola.",
  remedy: "Segna nella lista il controllo che non è superato, con la nota che lo spiega.",
};

/** The call announces its refusals first. */
export const noticeComesFirst: Refusal = {
  reason: "not-ready",
  what: "Non puoi ancora escludere la domanda.",
  why: "In questo bando l'impresa deve prima conoscere i motivi e poter rispondere (L. 241/1990 art. 10-bis).",
  remedy: "Comunica i motivi ostativi: il termine parte da solo.",
};

/** The company observed, and the decision has to reply. */
export const observationsNeedReply: Refusal = {
  reason: "not-ready",
  what: "Manca la risposta alle osservazioni.",
  why: "L'impresa ha presentato osservazioni e la decisione deve dire perché non bastano.",
  remedy: "Scrivi la risposta in almeno 30 caratteri.",
};
