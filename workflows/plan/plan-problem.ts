/** Where a problem is mended: a part of the plan or one of its measures. */
export type PlanPlace = "general" | "sharing" | "measures" | { measureId: string };

/** Something the rules object to. What blocks stops the submission; what warns is only said. */
export type PlanProblem = { level: "blocks" | "warns"; place: PlanPlace; message: string };

/** A list with one problem when the condition holds, empty otherwise. */
export function problemWhen(condition: boolean, problem: PlanProblem): PlanProblem[] {
  return condition ? [problem] : [];
}
