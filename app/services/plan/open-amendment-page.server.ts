import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { staysWithinAward } from "#workflows/plan/plan-amendment.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { comparePlans, type PlanChange } from "#workflows/plan/plan-changes.ts";
import { openPlanPage, type PlanPage } from "./open-plan-page.server.ts";
import { requestRises } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** The page of the change under way: the plan as it would be, and in what it differs. */
export async function openAmendmentPage(
  act: Act,
  dossierId: string,
): Promise<Outcome<PlanPage & { changes: PlanChange[] }>> {
  const outcome = await openPlanPage({ act, dossierId, inWork: true });
  if (!outcome.ok) return refused(outcome.refusal);
  const page = outcome.value;
  const current = await readPlan(act.database.read, act.actor, dossierId);
  const ceilingCents = page.isAfterAward ? addUpPlan(current).requestedCents : null;
  return {
    ok: true,
    value: {
      ...page,
      changes: comparePlans(current, page.plan),
      problems: [...judgeRequest(page, ceilingCents), ...page.problems],
    },
  };
}

/** Said on the page already, since the act would be refused for it. */
function judgeRequest({ home, budget }: PlanPage, ceilingCents: number | null) {
  const { requestedCents } = budget;
  if (staysWithinAward(requestedCents, ceilingCents)) return [];
  const { why, remedy } = requestRises(requestedCents, ceilingCents ?? 0);
  const href = home.replace(/amendment$/, "general");
  return [{ level: "blocks" as const, text: `${why} ${remedy}`, href }];
}
