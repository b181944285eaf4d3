import type { BrokenGuard } from "#app/data/guards.server.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import type { Refusal } from "./act.server.ts";

/** Somebody, perhaps the same person with a second click, was faster. */
export const changedMeanwhile: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo registrato questo passaggio.",
  why: "Nel frattempo la pratica è cambiata: qualcuno ha agito prima, oppure hai premuto due volte.",
  remedy: "Apri di nuovo la pratica: vedrai che cosa è già stato fatto.",
};

/** The role may not do this at all. */
export const roleMayNot: Refusal = {
  reason: "forbidden",
  what: "Non puoi compiere questo atto.",
  why: "Il tuo ruolo non lo prevede: nel programma ogni atto spetta a un ruolo preciso.",
  remedy: "Se pensi che tocchi a te, scrivi a chi amministra gli account.",
};

/** Words for sums that the database keeps, found exceeded when two acts met. */
export const guardRefusals: Record<BrokenGuard, Refusal> = {
  "budget-of-call": {
    reason: "changed-meanwhile",
    what: "Non abbiamo registrato questo passaggio.",
    why: "Con questa somma gli impegni supererebbero il budget del bando: nel frattempo un altro atto ne ha usato una parte.",
    remedy: "Apri la graduatoria: dice quanto resta e quali domande possono averlo.",
  },
  "award-of-dossier": {
    reason: "changed-meanwhile",
    what: "Non abbiamo registrato questo passaggio.",
    why: "Con questa somma i pagamenti supererebbero l'incentivo concesso: nel frattempo ne è stato registrato un altro.",
    remedy: "Apri i pagamenti della pratica: vedrai che cosa è già stato pagato.",
  },
};

/** Words for a machine's refusal. */
export function explainRefusal(
  reason: "dossier-is-closed" | "not-in-this-state" | "not-proven",
  state: StateName,
): Refusal {
  const label = dossierStates[state].label;
  if (reason === "dossier-is-closed")
    return {
      reason: "out-of-turn",
      what: "La pratica è chiusa.",
      why: `Il suo stato è «${label}» e non prevede altri passaggi.`,
      remedy: "Puoi consultarne la storia e scaricarne i documenti.",
    };
  if (reason === "not-in-this-state")
    return {
      reason: "out-of-turn",
      what: "Questo passaggio ora non è possibile.",
      why: `La pratica è nello stato «${label}», che non lo prevede.`,
      remedy:
        "Se hai premuto due volte, il primo clic è bastato. Apri la pratica: vedrai che cosa si può fare adesso.",
    };
  return {
    reason: "not-ready",
    what: "Manca ancora qualcosa per questo passaggio.",
    why: `La pratica è nello stato «${label}» e le condizioni per procedere non sono tutte soddisfatte.`,
    remedy: "Apri la fase e completa ciò che risulta mancante.",
  };
}
