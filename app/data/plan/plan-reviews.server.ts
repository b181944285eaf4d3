import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import {
  blankFigures,
  blankMeasure,
  type ConciliationPlan,
} from "#workflows/plan/conciliation-plan.ts";
import type { PlanReview } from "#workflows/plan/plan-review.ts";

/** The last time a plan was given back; null when it never was. */
export async function findLastReview(
  client: Pick<ReadClient, "planReview">,
  reader: Reader,
  dossierId: string,
): Promise<PlanReview | null> {
  const row = await client.planReview.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: { round: "desc" },
  });
  if (!row) return null;
  const { round, returnedAt, returnedByName, remark } = row;
  const kept = JSON.parse(row.content) as ConciliationPlan;
  const measures = kept.measures.map((measure) => ({ ...blankMeasure, ...measure }));
  return {
    ...{ round, returnedAt, returnedByName, remark },
    plan: { ...blankFigures, ...kept, measures },
  };
}

/** Keeps a plan as it is given back. */
export async function addPlanReview(
  tx: Transaction,
  review: PlanReview & { dossierId: string; returnedById: string },
): Promise<void> {
  const { plan, ...columns } = review;
  await tx.planReview.create({ data: { ...columns, content: JSON.stringify(plan) } });
}
