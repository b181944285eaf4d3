import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { lastDayOf } from "#workflows/plan/conciliation-plan.ts";
import { listPlanChanges } from "#workflows/plan/plan-changes.ts";
import type { PlanGeneral } from "#workflows/plan/plan-general-schema.ts";
import { editPlan } from "./edit-plan.server.ts";
import { savedMeanwhile } from "./plan-refusals.ts";

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
  return editPlan({
    act,
    dossierId,
    edit: async ({ tx, plan, desk }) => {
      const { version, ...written } = general;
      if (version !== plan.version) return refused(savedMeanwhile);
      const changes = {
        ...written,
        endsOn: lastDayOf(general.startsOn, general.incentiveMonths),
        ...(await findStaffCounts(tx, dossierId)),
      };
      if (!(await desk.save(changes))) return refused(savedMeanwhile);
      return { ok: true, changes: listPlanChanges(plan, changes) };
    },
  });
}
