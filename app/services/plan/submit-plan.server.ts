import { findLastReview } from "#app/data/plan/plan-reviews.server.ts";
import { handInUploads } from "#app/data/uploads/uploads.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { reviewTerm } from "#workflows/checkup/review-term.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { judgePlan } from "#workflows/plan/plan-rules.ts";
import { judgeAnswers } from "#workflows/plan/plan-review.ts";
import { planHasProblems } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** Hands the plan in to the consultant, with its files, when nothing blocks it. */
export function submitPlan({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "plan.submit",
    prepare: async (tx) => {
      const { actor, now } = act;
      const plan = await readPlan(tx, actor, dossierId);
      const review = await findLastReview(tx, actor, dossierId);
      const problems = [...judgePlan(plan, dayInRome(now)), ...judgeAnswers(plan, review)];
      if (problems.some(({ level }) => level === "blocks"))
        return refused(planHasProblems(problems));
      await handInUploads(tx, { dossierId, stage: "plan", handedInAt: now });
      return proceed({ facts: { planIsValid: true }, term: reviewTerm(dayInRome(now)) });
    },
  });
}
