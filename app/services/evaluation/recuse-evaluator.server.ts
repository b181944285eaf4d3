import { removeOpenEvaluation } from "#app/data/evaluation/evaluations.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

const nothingToLeave: Refusal = {
  reason: "out-of-turn",
  what: "Non puoi lasciare questa domanda.",
  why: "Non ne sei valutatore, oppure hai già consegnato i tuoi punti.",
  remedy: "Apri la pagina della valutazione per vedere a che punto è.",
};

/** An evaluator who has not handed in steps back, and leaves the place to another. */
export function recuseEvaluator(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "evaluation.score",
    prepare: async (tx) => {
      const left = await removeOpenEvaluation(tx, { dossierId, evaluatorId: act.actor.userId });
      if (!left) return refused(nothingToLeave);
      return proceed({ reason: "Si astiene e lascia la domanda a un altro valutatore." });
    },
  });
}
