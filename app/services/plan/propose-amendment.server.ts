import { savePlanVersion } from "#app/data/plan/plan-versions.server.ts";
import { handInUploads } from "#app/data/uploads/uploads.server.ts";
import { refused, type Act, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { proceed } from "#app/services/perform-step.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { staysWithinAward } from "#workflows/plan/plan-amendment.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { comparePlans } from "#workflows/plan/plan-changes.ts";
import { judgePlan, planIsValid } from "#workflows/plan/plan-rules.ts";
import { stepAmendment, type AmendmentWork } from "./amendment-step.server.ts";
import { nothingChanged, planHasProblems, requestRises } from "./plan-refusals.ts";

/** Hands a change of the plan in: from here on it is the consultant's to judge. */
export function proposeAmendment({ act, dossierId }: { act: Act; dossierId: string }) {
  return stepAmendment({
    act,
    dossierId,
    event: "plan.proposeAmendment",
    prepare: async (work) => {
      const { tx, open, current, ceilingCents } = work;
      const differences = comparePlans(current, open.plan);
      if (differences.length === 0) return refused(nothingChanged);
      const refusal = findAmendmentRefusal(work, dayInRome(act.now));
      if (refusal) return refused(refusal);
      const isSaved = await savePlanVersion(tx, open, {
        ...{ state: "proposed", differences, ceilingCents, note: "" },
        ...{ requestedCents: addUpPlan(open.plan).requestedCents },
        ...{ proposedAt: act.now, proposedByName: act.actor.fullName },
      });
      if (!isSaved) return refused(changedMeanwhile);
      await handInUploads(tx, { dossierId, stage: "plan", handedInAt: act.now });
      const facts = { planIsValid: true, requestStaysWithinAward: true };
      return proceed({ facts, reason: open.reason, changes: differences });
    },
  });
}

/** Why a changed plan cannot be proposed or approved; null when it can. */
export function findAmendmentRefusal(
  { open, ceilingCents }: Pick<AmendmentWork, "open" | "ceilingCents">,
  today: string,
): Refusal | null {
  if (!planIsValid(open.plan, today)) return planHasProblems(judgePlan(open.plan, today));
  const { requestedCents } = addUpPlan(open.plan);
  if (staysWithinAward(requestedCents, ceilingCents)) return null;
  return requestRises(requestedCents, ceilingCents ?? 0);
}
