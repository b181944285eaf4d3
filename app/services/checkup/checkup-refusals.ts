import type { Refusal } from "#app/services/act.server.ts";

/** Somebody saved the same section in the meantime: nothing of theirs is overwritten. */
export const sectionSavedMeanwhile: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo salvato questa sezione.",
  why: "Dopo che l'hai aperta, un'altra persona o un'altra finestra l'ha salvata.",
  remedy: "Copia ciò che hai cambiato, ricarica la pagina e riportalo.",
};

/** A request for changes leaves only some questions open. */
export function questionsAreClosed(questionIds: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Non abbiamo salvato questa sezione.",
    why: "Hai cambiato risposte che non sono aperte: dopo la richiesta di modifiche si cambiano solo quelle con un'osservazione, e quelle che ne dipendono.",
    remedy:
      "Ricarica la pagina e cambia solo le domande aperte. Se un'altra risposta è sbagliata, scrivilo accanto a un'osservazione.",
    problems: questionIds.map((id) => `Domanda ${id}`),
  };
}

/** More text than any answer could need. */
export function textIsTooLong(fields: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Non abbiamo salvato questa sezione.",
    why: "Un testo è molto più lungo di quanto serva.",
    remedy: "Accorcia il testo e riprova.",
    problems: fields,
  };
}

/** A post that does not come from a page of the check-up. */
export const postIsIncomplete: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo salvato questa sezione.",
  why: "L'invio non dice da quale versione parte.",
  remedy: "Ricarica la pagina e riprova.",
};

/** The remark was taken back or answered, or never was in this check-up. */
export const remarkNotFound: Refusal = {
  reason: "not-found",
  what: "Questa osservazione non c'è.",
  why: "È già stata tolta, oppure l'impresa ha già risposto.",
  remedy: "Torna alla revisione e guarda le osservazioni aperte.",
};

/** There is nothing the company could change. */
export const noOpenRemarks: Refusal = {
  reason: "not-ready",
  what: "Non c'è nulla da chiedere all'impresa.",
  why: "Nessuna osservazione è aperta.",
  remedy: "Scrivi almeno un'osservazione su una domanda, poi chiedi le modifiche.",
};

/** Questions without an answer, or answers that contradict each other. */
export function checkupIsIncomplete(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Il check-up non è ancora completo.",
    why: "Qualcosa manca o non torna.",
    remedy: "Correggi i punti elencati e riprova.",
    problems,
  };
}

/** Remarks without a reply on answers that are still the same. */
export function remarksAreOpen(questionIds: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Ci sono osservazioni senza risposta.",
    why: "Chi fa la revisione aspetta una correzione o una risposta per ogni osservazione.",
    remedy: "Correggi la risposta, oppure scrivi perché va bene così.",
    problems: questionIds.map((id) => `Osservazione sulla domanda ${id}`),
  };
}

/** Validation waits for the remarks that are open. */
export function validationIsBlocked(questionIds: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Non puoi ancora validare il check-up.",
    why: "Ci sono osservazioni aperte.",
    remedy: "Chiedi le modifiche all'impresa, oppure togli le osservazioni.",
    problems: questionIds.map((id) => `Osservazione sulla domanda ${id}`),
  };
}
