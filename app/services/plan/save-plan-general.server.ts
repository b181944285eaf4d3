import { savePlan } from "#app/data/plan/plans.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { lastDayOf } from "#workflows/plan/conciliation-plan.ts";
import { listPlanChanges } from "#workflows/plan/plan-changes.ts";
import type { PlanGeneral } from "#workflows/plan/plan-general-schema.ts";
import { savedMeanwhile } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** Saves title, aim, time, people and money of a plan. The staff is counted from the check-up. */
export function savePlanGeneral({
  act,
  dossierId,
  general,
}: {
  act: Act;
  dossierId: string;
  general: PlanGeneral;
}) {
  return performStep({
    act,
    dossierId,
    event: "plan.save",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const { version, ...written } = general;
      if (version !== plan.version) return refused(savedMeanwhile);
      const changes = {
        ...written,
        endsOn: lastDayOf(general.startsOn, general.incentiveMonths),
        ...(await findStaffCounts(tx, dossierId)),
      };
      await savePlan(tx, { dossierId, changes, savedAt: act.now });
      return proceed({ changes: listPlanChanges(plan, changes) });
    },
  });
}
