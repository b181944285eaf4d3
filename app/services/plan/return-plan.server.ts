import { addPlanReview, findLastReview } from "#app/data/plan/plan-reviews.server.ts";
import { savePlanReturn } from "#app/data/plan/plans.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { holdDossier } from "#app/services/dossier/hold-dossier.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { PlanReturn } from "#workflows/plan/plan-return-schema.ts";
import { readPlan } from "./read-plan.server.ts";

/**
 * The consultant gives the plan back: each measure is approved or returned with a remark. The plan
 * is kept as it was, so that what the company changes shows, old and new.
 */
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
    prepare: async (tx, dossier) => {
      const held = await holdDossier(tx, act, dossier);
      if (!held.ok) return held;
      const { actor, now } = act;
      const plan = await readPlan(tx, actor, dossierId);
      const last = await findLastReview(tx, actor, dossierId);
      const { general, byMeasure } = remarks;
      await addPlanReview(tx, {
        ...{ dossierId, round: (last?.round ?? 0) + 1, plan, remark: general },
        ...{ returnedAt: now, returnedById: actor.userId, returnedByName: actor.fullName },
      });
      await savePlanReturn(tx, { dossierId, plan, general, byMeasure });
      const changes = plan.measures
        .map(({ id, title }) => ({
          field: `Nota su ${title}`,
          from: "",
          to: byMeasure[id]?.remark ?? "",
        }))
        .filter(({ to }) => to !== "");
      return proceed({
        ...held.value,
        reason: general,
        changes: [...held.value.changes, ...changes],
      });
    },
  });
}
