import type { Refusal } from "#app/services/act.server.ts";
import type { ApplicationProblem } from "#workflows/application/application-completeness.ts";

/** The form was filled on values that somebody has changed since. */
export const savedMeanwhile: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo salvato.",
  why: "Mentre compilavi, qualcuno della tua impresa ha salvato altri dati della domanda.",
  remedy: "Copia ciò che hai scritto, apri di nuovo la pagina e confronta.",
};

export const rowNotFound: Refusal = {
  reason: "not-found",
  what: "Questa voce non c'è più.",
  why: "È già stata tolta, forse da un'altra finestra.",
  remedy: "Torna all'elenco: vedrai quelle rimaste.",
};

export const othersGoThroughIt: Refusal = {
  reason: "not-ready",
  what: "Non puoi togliere questa impresa.",
  why: "Altre imprese dell'elenco sono legate alla tua attraverso di lei.",
  remedy: "Togli prima quelle, poi questa.",
};

export const throughUnknown: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo aggiunto l'impresa.",
  why: "L'impresa attraverso cui è legata non è nell'elenco.",
  remedy: "Aggiungi prima quella, poi questa.",
};

export const tooManyRows: Refusal = {
  reason: "not-ready",
  what: "L'elenco è pieno.",
  why: "Si possono indicare al massimo cento voci.",
  remedy: "Controlla se ci sono voci doppie; altrimenti scrivi all'ufficio.",
};

/** The serial number is on another application. */
export const stampTaken: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo salvato.",
  why: "Questa marca da bollo è già indicata in un'altra domanda: ogni marca vale una volta sola.",
  remedy: "Controlla il numero oppure usa un'altra marca.",
};

/** A call that does not take applications today. */
export function callIsClosed(why: string): Refusal {
  return {
    reason: "not-ready",
    what: "Il bando non riceve domande.",
    why,
    remedy: "Scegli un bando aperto, se c'è: la pratica resta salvata.",
  };
}

export const callUnknown: Refusal = {
  reason: "not-found",
  what: "Questo bando non c'è.",
  why: "Il bando scelto non è tra quelli del programma.",
  remedy: "Torna alla domanda e scegli un bando dall'elenco.",
};

/** The company is in the call with another dossier. */
export function companyIsInCall(code: string): Refusal {
  return {
    reason: "not-ready",
    what: "La tua impresa partecipa già a questo bando.",
    why: `C'è la pratica ${code}: ogni impresa può presentare una sola domanda.`,
    remedy: "Continua quella pratica, oppure scegli un altro bando.",
  };
}

/** The company is over the ceilings; the lines say how that was computed. */
export function companyIsNotSme(lines: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "La domanda non si può presentare: l'impresa non è una PMI.",
    why: "L'incentivo è riservato a micro, piccole e medie imprese. Ecco il calcolo, riga per riga.",
    remedy: "Se un dato è sbagliato correggilo nella pagina della dimensione.",
    problems: lines,
  };
}

/** Something is missing or wrong; one line each. */
export function applicationIsIncomplete(problems: readonly ApplicationProblem[]): Refusal {
  return {
    reason: "not-ready",
    what: "La domanda non è ancora completa.",
    why: "Manca qualcosa, oppure qualcosa non torna.",
    remedy: "Apri la domanda: ogni riga porta alla pagina da correggere.",
    problems: problems.map(({ text }) => text),
  };
}

/** An aid counts from the day of its grant: one to come is not yet there. */
export const aidNotYetGranted: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo aggiunto l'aiuto.",
  why: "Il giorno della concessione deve ancora venire.",
  remedy: "Scrivi il giorno dell'atto. Un aiuto non ancora concesso non va indicato.",
};
