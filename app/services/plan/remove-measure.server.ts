import { countExpensesOf } from "#app/data/plan/plans.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { editPlan } from "./edit-plan.server.ts";
import { measureHasExpenses, measureNotFound, savedMeanwhile } from "./plan-refusals.ts";

/** Takes a measure out of a plan; the history keeps its name. One that was spent on stays. */
export function removeMeasure({
  act,
  dossierId,
  measureId,
}: {
  act: Act;
  dossierId: string;
  measureId: string;
}) {
  return editPlan({
    act,
    dossierId,
    edit: async ({ tx, plan, desk }) => {
      const measure = plan.measures.find(({ id }) => id === measureId);
      if (!measure) return refused(measureNotFound);
      if ((await countExpensesOf(tx, [measureId])) > 0) return refused(measureHasExpenses);
      if (!(await desk.removeMeasure(measureId))) return refused(savedMeanwhile);
      return { ok: true, changes: [{ field: "Misura tolta", from: measure.title, to: "" }] };
    },
  });
}
