import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { comparePlans, type PlanChange } from "#workflows/plan/plan-changes.ts";
import { openPlanPage, type PlanPage } from "./open-plan-page.server.ts";
import { readPlan } from "./read-plan.server.ts";

/** The page of the change under way: the plan as it would be, and in what it differs. */
export async function openAmendmentPage(
  act: Act,
  dossierId: string,
): Promise<Outcome<PlanPage & { changes: PlanChange[] }>> {
  const outcome = await openPlanPage({ act, dossierId, inWork: true });
  if (!outcome.ok) return refused(outcome.refusal);
  const current = await readPlan(act.database.read, act.actor, dossierId);
  const { value } = outcome;
  return { ok: true, value: { ...value, changes: comparePlans(current, value.plan) } };
}
