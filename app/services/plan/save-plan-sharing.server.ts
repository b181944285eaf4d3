import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { listPlanChanges } from "#workflows/plan/plan-changes.ts";
import type { PlanSharing } from "#workflows/plan/plan-sharing-schema.ts";
import { editPlan } from "./edit-plan.server.ts";
import { savedMeanwhile } from "./plan-refusals.ts";

/** Saves how the plan was shared with the staff, what was bargained and the company's network. */
export function savePlanSharing({
  act,
  dossierId,
  sharing,
}: {
  act: Act;
  dossierId: string;
  sharing: PlanSharing;
}) {
  return editPlan({
    act,
    dossierId,
    edit: async ({ tx, plan, desk }) => {
      const { version, ...written } = sharing;
      if (version !== plan.version) return refused(savedMeanwhile);
      const staff = await findStaffCounts(tx, dossierId);
      const columns = {
        ...written,
        ...staff,
        sharingManner: written.sharingManner ?? ("" as const),
      };
      if (!(await desk.save(columns))) return refused(savedMeanwhile);
      return { ok: true, changes: listPlanChanges(plan, written) };
    },
  });
}
