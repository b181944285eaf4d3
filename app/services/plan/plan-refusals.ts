import type { Refusal } from "#app/services/act.server.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
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

/** Money has been spent on the measure: taking it out would leave the expenses without a reason. */
export const measureHasExpenses: Refusal = {
  reason: "not-ready",
  what: "Questa misura non si può togliere.",
  why: "Nel rendiconto ci sono già spese fatte per questa misura.",
  remedy: "Togli prima quelle spese dal rendiconto, oppure riduci la misura invece di toglierla.",
};

/** The plan is approved and nobody has begun to change it. */
export const noAmendmentOpen: Refusal = {
  reason: "out-of-turn",
  what: "Il piano è approvato e non si modifica direttamente.",
  why: "Un piano approvato cambia solo con una variazione: una nuova versione, con il suo motivo.",
  remedy:
    "Apri una variazione dalla pagina del piano; se ne hai già inviata una, aspetta la risposta.",
};

/** A change is under way already. */
export const amendmentUnderWay: Refusal = {
  reason: "changed-meanwhile",
  what: "C'è già una variazione aperta.",
  why: "Si lavora a una versione per volta, così si capisce sempre che cosa cambia.",
  remedy: "Continua quella, oppure ritirala.",
};

/** There is no change of the plan to act on. */
export const noAmendment: Refusal = {
  reason: "changed-meanwhile",
  what: "La variazione non c'è più.",
  why: "È stata ritirata, oppure qualcuno ha già deciso.",
  remedy: "Guarda le versioni del piano: trovi com'è andata.",
};

/** The change lies on somebody else's desk. */
export const notYourAmendment: Refusal = {
  reason: "out-of-turn",
  what: "Ora non tocca a te.",
  why: "Una variazione la esamina prima il consulente; dopo la concessione, poi, l'ufficio.",
  remedy: "Guarda le versioni del piano: dicono a chi tocca.",
};

/** The plan does not say yet what its minutes would say. */
export function minutesNotReady(gap: string): Refusal {
  return {
    reason: "not-ready",
    what: "Il verbale non si può ancora preparare.",
    why: "Gli mancano dei dati che il piano deve già contenere.",
    remedy: gap,
  };
}

/** A change that changes nothing. */
export const nothingChanged: Refusal = {
  reason: "not-ready",
  what: "La variazione non cambia niente.",
  why: "Il piano è uguale alla versione in vigore.",
  remedy: "Modifica ciò che serve, oppure ritira la variazione.",
};

/** After the award a change may move money, never ask for more of it. */
export function requestRises(requestedCents: Cents, ceilingCents: Cents): Refusal {
  return {
    reason: "not-ready",
    what: "Con questa variazione l'incentivo aumenterebbe.",
    why: `Dopo la concessione il piano può chiedere al massimo ${formatEuro(ceilingCents)}; così ne chiede ${formatEuro(requestedCents)}.`,
    remedy:
      "Copri la differenza con la quota dell'impresa o con altri fondi, oppure riduci i costi.",
  };
}

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
