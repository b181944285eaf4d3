import type { Refusal } from "#app/services/act.server.ts";
import { ofDay, onDay } from "#workflows/italian-dates.ts";
import { FEWEST } from "#workflows/survey/survey-figures.ts";

/** In so small a staff every figure would point at somebody. */
export const staffTooSmall: Refusal = {
  reason: "not-ready",
  what: "L'indagine anonima non si può aprire.",
  why: `Servono almeno ${String(FEWEST)} persone: in un gruppo più piccolo si capirebbe chi ha risposto che cosa. Le persone sono quelle della domanda B01.`,
  remedy: "Completa la domanda B01, oppure ascolta il personale in un altro modo.",
};

/** More slips than people. */
export const tooManySlips: Refusal = {
  reason: "not-ready",
  what: "L'indagine non è stata aperta.",
  why: "I foglietti sono più delle persone contate nella domanda B01.",
  remedy: "Scrivi un numero più basso, o correggi la domanda B01.",
};

export const surveyIsOpen: Refusal = {
  reason: "out-of-turn",
  what: "L'indagine è già aperta.",
  why: "Un'altra persona o un'altra finestra l'ha aperta prima.",
  remedy: "Torna alla pagina dell'indagine e prepara i foglietti.",
};

/** A second result could be compared with the first, and tell who made the difference. */
export const surveyIsDone: Refusal = {
  reason: "out-of-turn",
  what: "L'indagine di questa pratica è già conclusa.",
  why: "Due risultati vicini si potrebbero confrontare, e la differenza direbbe chi ha risposto che cosa.",
  remedy: "Usa i risultati che ci sono.",
};

/** @param lastDay and `again` YYYY-MM-DD */
export function askedRecently(lastDay: string, again: string): Refusal {
  return {
    reason: "not-ready",
    what: "È troppo presto per un'altra indagine.",
    why: `I risultati ${ofDay(lastDay)} e quelli nuovi si potrebbero confrontare, e la differenza direbbe chi ha risposto che cosa.`,
    remedy: `Potrai aprirne un'altra ${onDay(again)}.`,
  };
}

export const noOpenSurvey: Refusal = {
  reason: "out-of-turn",
  what: "Non c'è un'indagine aperta.",
  why: "Non è ancora stata aperta, oppure è già stata chiusa.",
  remedy: "Torna alla pagina dell'indagine e guarda a che punto è.",
};

export const nothingToTakeOver: Refusal = {
  reason: "not-ready",
  what: "Non c'è nulla da riportare nel check-up.",
  why: "L'indagine non ha ancora risultati, oppure le domande che riguarda ora non si possono cambiare.",
  remedy: "Chiudi l'indagine, o compila la sezione C a mano.",
};

/** To whoever answers with a code that is wrong, or of a survey that is closed: which, is not said. */
export const surveyTakesNoAnswer: Refusal = {
  reason: "not-found",
  what: "Con questo codice non si può rispondere.",
  why: "L'indagine è chiusa, oppure il codice non è quello di un foglietto valido.",
  remedy: "Ricontrolla il codice sul foglietto, o chiedi in impresa se l'indagine è ancora aperta.",
};
