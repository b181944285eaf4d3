import { savePlan } from "#app/data/plan/plans.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { listPlanChanges } from "#workflows/plan/plan-changes.ts";
import type { PlanSharing } from "#workflows/plan/plan-sharing-schema.ts";
import { savedMeanwhile } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

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
  return performStep({
    act,
    dossierId,
    event: "plan.save",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const { version, ...written } = sharing;
      if (version !== plan.version) return refused(savedMeanwhile);
      const staff = await findStaffCounts(tx, dossierId);
      const columns = {
        ...written,
        ...staff,
        sharingManner: written.sharingManner ?? ("" as const),
      };
      await savePlan(tx, { dossierId, changes: columns, savedAt: act.now });
      return proceed({ changes: listPlanChanges(plan, written) });
    },
  });
}
