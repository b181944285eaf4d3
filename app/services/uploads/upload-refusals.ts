import type { Refusal } from "#app/services/act.server.ts";

/** A file of a purpose that the dossier, as it stands, takes no files for. */
export const nothingToUpload: Refusal = {
  reason: "out-of-turn",
  what: "Ora non puoi caricare o togliere file qui.",
  why: "La parte della pratica a cui il file appartiene in questo momento non si modifica.",
  remedy: "Apri la pratica: vedrai che cosa si può fare adesso.",
};

/** The very same file is there already, for the same thing. */
export const alreadyUploaded: Refusal = {
  reason: "changed-meanwhile",
  what: "Questo file c'è già.",
  why: "Hai caricato due volte lo stesso contenuto: ne abbiamo tenuto uno.",
  remedy: "Torna all'elenco: lo trovi lì.",
};

/** The part of the dossier the file is meant for is not there. */
export const subjectNotFound: Refusal = {
  reason: "not-found",
  what: "Questo caricamento non ha un posto.",
  why: "La misura è stata tolta dal piano, oppure l'indirizzo è sbagliato.",
  remedy: "Torna al piano e carica il file da lì.",
};

/** More files than anybody would read. */
export const tooManyUploads: Refusal = {
  reason: "not-ready",
  what: "I file sono troppi.",
  why: "Per questa voce, o per la pratica, hai raggiunto il numero massimo di file.",
  remedy: "Togli un file che non serve, oppure unisci più pagine in un PDF.",
};

/** Not there, not this reader's, or taken out before anybody handed it in. */
export const uploadNotFound: Refusal = {
  reason: "not-found",
  what: "Questo file non c'è.",
  why: "L'indirizzo è sbagliato, il file è stato tolto, oppure non è tra quelli che puoi vedere.",
  remedy: "Torna alla scrivania e aprilo dalla pagina della pratica.",
};

/** A paper of the plan in force: a change under way does not take it away. */
export const uploadInForce: Refusal = {
  reason: "not-ready",
  what: "Questo file non si può togliere.",
  why: "È stato consegnato con il piano in vigore, che vale finché la variazione non è approvata.",
  remedy: "Carica accanto il file nuovo. Se togli la misura, il file esce con lei.",
};

/** The scanner objects to it, or has not answered yet. */
export const uploadQuarantined: Refusal = {
  reason: "forbidden",
  what: "Questo file è in quarantena.",
  why: "L'antivirus lo segnala, oppure non ha ancora risposto: finché è così non lo consegniamo a nessuno.",
  remedy: "Se l'hai caricato tu, controlla il tuo computer e carica il documento in un altro modo.",
};
