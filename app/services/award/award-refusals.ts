import type { Refusal } from "#app/services/act.server.ts";
import { onDay } from "#workflows/italian-dates.ts";

export const futureDayRefusal: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo registrato i controlli.",
  why: "Una delle date è nel futuro.",
  remedy: "Scrivi il giorno in cui il controllo è stato fatto.",
};

/** The grant is stopped by its checks. */
export function checksNotPassed(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "L'incentivo non si può ancora concedere.",
    why: "Uno o più controlli non sono in ordine nel giorno dell'atto.",
    remedy: "Sistema ciò che segue, poi concedi.",
    problems,
  };
}

/** The money of the call does not reach this application, or gives it no more than it has. */
export const budgetNotFree: Refusal = {
  reason: "not-ready",
  what: "Questa domanda non può scorrere.",
  why: "Rifatto il calcolo dall'alto della graduatoria, il budget non le assegna più di quanto ha.",
  remedy: "Guarda la graduatoria: dice quali domande possono scorrere e con quale somma.",
};

/** The waiting list may not be closed over somebody who can be funded. */
export const budgetStillFree: Refusal = {
  reason: "not-ready",
  what: "Non puoi chiudere la domanda come non finanziata.",
  why: "Il budget oggi la copre: può scorrere in graduatoria.",
  remedy: "Falla scorrere dalla pagina della graduatoria.",
};

/** The days to accept have gone by. */
export function acceptanceExpired(dueOn: string): Refusal {
  return {
    reason: "out-of-turn",
    what: "Non puoi più accettare l'incentivo.",
    why: `Il termine per accettare è scaduto ${onDay(dueOn)}.`,
    remedy: "Scrivi all'ufficio che segue la pratica.",
  };
}
