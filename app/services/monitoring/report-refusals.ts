import type { Refusal } from "#app/services/act.server.ts";

/** The report still lacks something; one line for each thing. */
export function reportIsIncomplete(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "Il rendiconto non è ancora completo.",
    why: "Manca qualche informazione che serve alla verifica.",
    remedy: "Completa i punti elencati e invia di nuovo.",
    problems,
  };
}

/** The expense is not among those of the report. */
export const expenseNotFound: Refusal = {
  reason: "not-found",
  what: "Questa spesa non c'è.",
  why: "Qualcuno l'ha già tolta, oppure l'indirizzo è sbagliato.",
  remedy: "Apri di nuovo il rendiconto.",
};

/** The same document is already there for the same measure. */
export const expenseIsThere: Refusal = {
  reason: "not-ready",
  what: "Questa spesa è già nel rendiconto.",
  why: "C'è già un documento con lo stesso fornitore, numero, data e misura.",
  remedy: "Controlla l'elenco: se il documento riguarda un'altra misura, sceglila qui sotto.",
};

/** The expense names a measure that the plan does not have. */
export const measureNotInPlan: Refusal = {
  reason: "not-ready",
  what: "La spesa non è registrata.",
  why: "La misura scelta non fa parte del piano.",
  remedy: "Scegli una misura del piano.",
};

/** More expenses than a report of a small firm ever has. */
export const tooManyExpenses: Refusal = {
  reason: "not-ready",
  what: "La spesa non è registrata.",
  why: "Il rendiconto ha già il numero massimo di spese.",
  remedy: "Raggruppa i documenti dello stesso fornitore in una sola spesa.",
};

/** Expenses that nobody has looked at yet. */
export function expensesAreUnchecked(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "La verifica non si può chiudere.",
    why: "Alcune spese non hanno ancora un esito.",
    remedy: "Registra l'esito di ogni spesa e poi chiudi la verifica.",
    problems,
  };
}
