import { savePlanRemarks } from "#app/data/plan/plans.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { PlanReturn } from "#workflows/plan/plan-return-schema.ts";
import { readPlan } from "./read-plan.server.ts";

/** The consultant gives the plan back with remarks, on the whole and measure by measure. */
export function returnPlan({
  act,
  dossierId,
  remarks,
}: {
  act: Act;
  dossierId: string;
  remarks: PlanReturn;
}) {
  return performStep({
    act,
    dossierId,
    event: "plan.return",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const { general, byMeasure } = remarks;
      await savePlanRemarks(tx, { dossierId, remarks: general, byMeasure });
      const changes = plan.measures
        .map(({ id, title }) => ({ field: `Nota su ${title}`, from: "", to: byMeasure[id] ?? "" }))
        .filter(({ to }) => to !== "");
      return proceed({ reason: general, changes });
    },
  });
}
