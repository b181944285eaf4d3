import { findOwnEvaluation, handInEvaluation } from "#app/data/evaluation/evaluations.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { QualityScores } from "#workflows/evaluation/evaluator-scores.ts";

const notDeclared: Refusal = {
  reason: "not-ready",
  what: "Non puoi ancora dare punti a questa domanda.",
  why: "Manca la tua dichiarazione di assenza di conflitti di interesse.",
  remedy: "Apri la pagina della valutazione e fai la dichiarazione.",
};

const handedInAlready: Refusal = {
  reason: "changed-meanwhile",
  what: "Hai già consegnato i tuoi punti.",
  why: "Un punteggio consegnato non si cambia: l'altro valutatore non deve poterne tenere conto.",
  remedy: "Se c'è un errore, parlane con chi segue la pratica: se ne discute in seduta congiunta.",
};

/**
 * An evaluator hands in the points of D1, D2 and D3 with their reasons. The history tells that it
 * happened and never how many points: the other evaluator must not know.
 */
export function handInScores(request: {
  act: Act;
  dossierId: string;
  scores: QualityScores;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, scores } = request;
  return performStep({
    act,
    dossierId,
    event: "evaluation.score",
    prepare: async (tx) => {
      const evaluation = await findOwnEvaluation(tx, act.actor, dossierId);
      if (!evaluation) return refused(notDeclared);
      const stored = await handInEvaluation(tx, {
        evaluationId: evaluation.id,
        scores,
        at: act.now,
      });
      if (!stored) return refused(handedInAlready);
      return proceed({ reason: "Consegna punti e motivazioni." });
    },
  });
}
