import type { Refusal } from "#app/services/act.server.ts";

/** The text changed between reading and signing. */
export const textHasChanged: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo registrato la firma.",
  why: "Il testo è cambiato dopo che lo hai aperto: avresti firmato un testo diverso da quello letto.",
  remedy: "Ricarica la pagina, rileggi il testo aggiornato e firma di nuovo.",
};

/** One organisation, one answer. */
export const alreadyAnswered: Refusal = {
  reason: "out-of-turn",
  what: "La tua organizzazione ha già risposto.",
  why: "Ogni organizzazione firma o rifiuta una volta sola, e la risposta non si cambia.",
  remedy: "Nella pagina dell'accordo trovi la risposta registrata.",
};

/** Nothing is there to be countersigned: the company has not signed. */
export const notSignedByCompany: Refusal = {
  reason: "out-of-turn",
  what: "Non c'è ancora nulla da firmare.",
  why: "L'impresa non ha firmato l'adesione.",
  remedy: "La pratica comparirà nella tua scrivania quando l'impresa avrà firmato.",
};

/** The signer is not a union of the programme. */
export const notAUnion: Refusal = {
  reason: "forbidden",
  what: "Non puoi firmare per un sindacato.",
  why: "Il tuo account non appartiene a una delle organizzazioni sindacali del programma.",
  remedy: "Se pensi che sia un errore, scrivi a chi amministra gli account.",
};
