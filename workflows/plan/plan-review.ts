import type { ConciliationPlan, PlanMeasure } from "./conciliation-plan.ts";
import { listMeasureChanges, listPlanChanges, type PlanChange } from "./plan-changes.ts";
import { problemWhen, type PlanProblem } from "./plan-problem.ts";

/** A plan as it was when it was last given back, with what was asked. */
export type PlanReview = {
  round: number;
  returnedAt: Date;
  returnedByName: string;
  remark: string;
  plan: ConciliationPlan;
};

/** Where a measure stands since the plan was given back. */
export type MeasureProgress = {
  /** approved and as it was; returned; new since then; or unjudged. */
  standing: "approved" | "returned" | "new" | "open";
  /** What has changed in it since, old and new. */
  changes: PlanChange[];
  /** A returned measure that has been changed or answered. */
  isAnswered: boolean;
};

/** How each measure stands against the last return; an approved one that was changed is open again. */
export function followMeasure(review: PlanReview, measure: PlanMeasure): MeasureProgress {
  const before = review.plan.measures.find(({ id }) => id === measure.id);
  if (!before) return { standing: "new", changes: [], isAnswered: false };
  // The answer stands beside the remark: it is no change of the measure.
  const changes = listMeasureChanges(before, { ...measure, reply: before.reply });
  const isAnswered = measure.reply !== "" || changes.length > 0;
  if (measure.verdict === "returned") return { standing: "returned", changes, isAnswered };
  const isAsApproved = measure.verdict === "approved" && changes.length === 0;
  return { standing: isAsApproved ? "approved" : "open", changes, isAnswered: false };
}

/** Everything that changed outside of the measures since the plan was given back. */
export function listGeneralChanges(review: PlanReview, plan: ConciliationPlan): PlanChange[] {
  return listPlanChanges(review.plan, plan);
}

/** Measures that went with the consultant's words about them: they are answered by being gone. */
export function listRemovedMeasures(review: PlanReview, plan: ConciliationPlan): string[] {
  const kept = new Set(plan.measures.map(({ id }) => id));
  return review.plan.measures.filter(({ id }) => !kept.has(id)).map(({ title }) => title);
}

/** A returned measure is changed or answered before the plan is handed in again. */
export function judgeAnswers(plan: ConciliationPlan, review: PlanReview | null): PlanProblem[] {
  if (!review) return [];
  return plan.measures.flatMap((measure) => {
    const { standing, isAnswered } = followMeasure(review, measure);
    return problemWhen(standing === "returned" && !isAnswered, {
      level: "blocks",
      place: { measureId: measure.id },
      message: `Il consulente ha rimandato «${measure.title}»: cambiala, oppure scrivi una risposta alla sua nota.`,
    });
  });
}
