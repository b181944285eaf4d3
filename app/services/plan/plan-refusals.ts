import type { Refusal } from "#app/services/act.server.ts";
import type { PlanProblem } from "#workflows/plan/plan-problem.ts";

/** Somebody saved the same part in the meantime: nothing of theirs is overwritten. */
export const savedMeanwhile: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo salvato.",
  why: "Dopo che hai aperto questa pagina, un'altra persona o un'altra finestra ha salvato la stessa parte.",
  remedy: "Copia ciò che hai scritto, ricarica la pagina e riporta le tue modifiche.",
};

/** The measure was taken out, or never was in this plan. */
export const measureNotFound: Refusal = {
  reason: "not-found",
  what: "Questa misura non c'è.",
  why: "È stata tolta dal piano, oppure l'indirizzo è sbagliato.",
  remedy: "Torna al piano e scegli una misura dall'elenco.",
};

/** A plan longer than anybody would carry out. */
export const tooManyMeasures: Refusal = {
  reason: "not-ready",
  what: "Il piano ha già quaranta misure.",
  why: "Un piano così lungo non si può né realizzare né verificare.",
  remedy: "Togli una misura prima di aggiungerne un'altra.",
};

/** The rules object to a plan that is to be handed in or approved. */
export function planHasProblems(problems: readonly PlanProblem[]): Refusal {
  return {
    reason: "not-ready",
    what: "Il piano non è ancora pronto.",
    why: "Qualcosa manca o non torna.",
    remedy: "Correggi i punti elencati e riprova.",
    problems: problems.filter(({ level }) => level === "blocks").map(({ message }) => message),
  };
}
