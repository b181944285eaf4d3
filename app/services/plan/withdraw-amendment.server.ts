import { savePlanVersion } from "#app/data/plan/plan-versions.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { proceed } from "#app/services/perform-step.server.ts";
import { comparePlans } from "#workflows/plan/plan-changes.ts";
import { stepAmendment } from "./amendment-step.server.ts";

/** The company takes a change of the plan back: the plan stays as it is. */
export function withdrawAmendment({ act, dossierId }: { act: Act; dossierId: string }) {
  return stepAmendment({
    act,
    dossierId,
    event: "plan.withdrawAmendment",
    prepare: async ({ tx, open, current }) => {
      const isSaved = await savePlanVersion(tx, open, {
        ...{ state: "withdrawn", differences: comparePlans(current, open.plan) },
        ...{ settledAt: act.now, settledByName: act.actor.fullName },
      });
      if (!isSaved) return refused(changedMeanwhile);
      const field = "Versione del piano ritirata";
      return proceed({ changes: [{ field, from: String(open.number), to: "" }] });
    },
  });
}
