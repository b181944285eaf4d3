import { removePlanMeasure } from "#app/data/plan/plans.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { measureNotFound } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** Takes a measure out of a plan; the history keeps its name. */
export function removeMeasure({
  act,
  dossierId,
  measureId,
}: {
  act: Act;
  dossierId: string;
  measureId: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "plan.save",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const measure = plan.measures.find(({ id }) => id === measureId);
      if (!measure) return refused(measureNotFound);
      await removePlanMeasure(tx, { dossierId, id: measureId });
      return proceed({ changes: [{ field: "Misura tolta", from: measure.title, to: "" }] });
    },
  });
}
