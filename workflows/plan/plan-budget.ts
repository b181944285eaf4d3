import { sumCents, type Cents } from "../money.ts";
import { addRatios, multiplyRatios, ratio, toHundredths, type Ratio } from "../points.ts";
import type { ConciliationPlan, PlanMeasure } from "./conciliation-plan.ts";
import { costItemKeys, type CostItem } from "./plan-choices.ts";

/** The sums of a plan, in cents. `requestedCents` is negative when the funds exceed the cost. */
export type PlanBudget = {
  totalCents: Cents;
  byItem: Record<CostItem, Cents>;
  structuralCents: Cents;
  measures: number;
  structuralMeasures: number;
  ownShareCents: Cents;
  otherFundsCents: Cents;
  requestedCents: Cents;
  /** Spending outside of the call's rules: in none of the sums above. */
  ineligibleCents: Cents;
};

type CostedMeasure = Pick<PlanMeasure, CostItem | "structural" | "ineligibleCents">;

/** Cost of a measure, all items together. */
export function costOfMeasure(measure: Pick<PlanMeasure, CostItem>): Cents {
  return sumCents(costItemKeys.map((item) => measure[item]));
}

/** Adds up a plan: cost by item, structural part, company's share, other funds, what is asked. */
export function addUpPlan(
  plan: Pick<ConciliationPlan, "ownShareCents" | "otherFundsCents"> & {
    measures: readonly CostedMeasure[];
  },
): PlanBudget {
  const structural = plan.measures.filter((measure) => measure.structural);
  const totalCents = sumCents(plan.measures.map(costOfMeasure));
  return {
    totalCents,
    byItem: {
      staffCents: sumItem(plan.measures, "staffCents"),
      servicesCents: sumItem(plan.measures, "servicesCents"),
      capitalGoodsCents: sumItem(plan.measures, "capitalGoodsCents"),
      trainingCents: sumItem(plan.measures, "trainingCents"),
      consultingCents: sumItem(plan.measures, "consultingCents"),
    },
    structuralCents: sumCents(structural.map(costOfMeasure)),
    measures: plan.measures.length,
    structuralMeasures: structural.length,
    ownShareCents: plan.ownShareCents,
    otherFundsCents: plan.otherFundsCents,
    requestedCents: totalCents - plan.ownShareCents - plan.otherFundsCents,
    ineligibleCents: sumCents(plan.measures.map((measure) => measure.ineligibleCents)),
  };
}

/**
 * The structural share s of a plan, from 0 to 1: half from the cost and half from the number of
 * the structural measures; a plan that costs nothing counts the number alone, a plan without
 * measures has none.
 */
export function structuralShare(
  budget: Pick<PlanBudget, "totalCents" | "structuralCents" | "measures" | "structuralMeasures">,
): Ratio {
  if (budget.measures === 0) return ratio(0, 1);
  const byNumber = ratio(budget.structuralMeasures, budget.measures);
  if (budget.totalCents === 0) return byNumber;
  const byCost = ratio(budget.structuralCents, budget.totalCents);
  return multiplyRatios(ratio(1, 2), addRatios(byCost, byNumber));
}

/** A part of the cost in hundredths of a percent point (30 % is 3000); null when nothing costs. */
export function percentOfCost(part: Cents, budget: PlanBudget): number | null {
  if (budget.totalCents === 0) return null;
  return toHundredths(multiplyRatios(ratio(100, 1), ratio(part, budget.totalCents)));
}

function sumItem(measures: readonly CostedMeasure[], item: CostItem): Cents {
  return sumCents(measures.map((measure) => measure[item]));
}
