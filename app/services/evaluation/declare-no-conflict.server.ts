import {
  createEvaluation,
  EVALUATORS,
  listEvaluators,
} from "#app/data/evaluation/evaluations.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

const alreadyDeclared: Refusal = {
  reason: "changed-meanwhile",
  what: "Hai già dichiarato di non avere conflitti su questa domanda.",
  why: "La dichiarazione si fa una volta sola.",
  remedy: "Apri la pagina della valutazione e dai i punti.",
};

const evaluatorsComplete: Refusal = {
  reason: "out-of-turn",
  what: "Questa domanda ha già i suoi due valutatori.",
  why: "Ogni domanda è valutata da due persone, non di più.",
  remedy: "Scegli un'altra domanda dalla scrivania.",
};

/** An evaluator declares to have no conflict and becomes one of the two of this application. */
export function declareNoConflict(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  const { userId, fullName } = act.actor;
  return performStep({
    act,
    dossierId,
    event: "evaluation.score",
    prepare: async (tx) => {
      const evaluators = await listEvaluators(tx, dossierId);
      if (evaluators.some(({ evaluatorId }) => evaluatorId === userId))
        return refused(alreadyDeclared);
      if (evaluators.length >= EVALUATORS) return refused(evaluatorsComplete);
      await createEvaluation(tx, {
        id: act.newId(),
        dossierId,
        evaluatorId: userId,
        name: fullName,
        at: act.now,
      });
      return proceed({ reason: "Dichiara di non avere conflitti di interesse." });
    },
  });
}
