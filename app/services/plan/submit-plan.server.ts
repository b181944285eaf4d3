import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { judgePlan, planIsValid } from "#workflows/plan/plan-rules.ts";
import { planHasProblems } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** Hands the plan in to the consultant, when nothing blocks it. */
export function submitPlan({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "plan.submit",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const today = dayInRome(act.now);
      if (!planIsValid(plan, today)) return refused(planHasProblems(judgePlan(plan, today)));
      return proceed({ facts: { planIsValid: true } });
    },
  });
}
