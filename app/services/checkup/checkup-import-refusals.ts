import type { Refusal } from "#app/services/act.server.ts";

/** All the questions a table speaks of are closed after a request for changes. */
export const noQuestionToImport: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo importato nulla.",
  why: "Le domande di cui parla il file ora non si possono cambiare: la consulente ha riaperto solo quelle con un'osservazione.",
  remedy: "Rispondi alle osservazioni dalla pagina del check-up.",
};

/** A table confirmed after the consultant has closed one of its questions. */
export const questionIsClosed: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo importato nulla.",
  why: "Intanto una delle domande del file è stata chiusa.",
  remedy: "Carica di nuovo il file: ti mostriamo che cosa si può ancora cambiare.",
};

/** A confirmation that no page of ours has made. */
export const unreadableConfirmation: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo importato nulla.",
  why: "I numeri da confermare non sono arrivati interi.",
  remedy: "Carica di nuovo il file e conferma dalla pagina che lo mostra.",
};
