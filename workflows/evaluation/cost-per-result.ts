import { formatEuro, type Cents } from "../money.ts";
import { addRatios, compareRatios, multiplyRatios, ratio, type Ratio } from "../points.ts";
import type { GridInputs } from "./grid-inputs.ts";

/** The figure k is compared with, and where it comes from. */
export type CostReference = {
  value: Ratio;
  /** `median` of the eligible applications, or the value of the `call` when they are few. */
  origin: "median" | "call";
  /** Eligible applications, whichever way the value was found. */
  eligible: number;
};

/** What k is computed from. */
type CostFigures = Pick<
  GridInputs,
  "requestedCents" | "coveredHeads" | "incentiveMonths" | "maintenanceMonths"
>;

/**
 * k: requested cents for each covered person and month, months being those of the incentive plus
 * those of maintenance (grid, E2). Exact; null when nobody is covered or there are no months.
 */
export function costPerResult(figures: CostFigures): Ratio | null {
  const months = figures.incentiveMonths + figures.maintenanceMonths;
  const personMonths = figures.coveredHeads * months;
  return personMonths > 0 ? ratio(figures.requestedCents, personMonths) : null;
}

/** The middle of a list of ratios; the mean of the middle two when they are even in number. */
export function medianOf(values: readonly Ratio[]): Ratio | null {
  const sorted = values.toSorted(compareRatios);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!upper || !lower) return null;
  return multiplyRatios(addRatios(lower, upper), ratio(1, 2));
}

/**
 * The value k is compared with: the median of the eligible applications, or the call's own value
 * (cents per person and month) while fewer than `medianFrom` are eligible.
 * @param request.eligible how many applications were admitted.
 * @param request.middle those in the middle of their order by cost: one, or two for an even number;
 * none where nobody is covered.
 */
export function costReference(request: {
  eligible: number;
  middle: readonly { requestedCents: Cents; personMonths: number }[];
  callValueCents: Cents;
  medianFrom: number;
}): CostReference {
  const { eligible, middle, callValueCents, medianFrom } = request;
  const costs = middle.map(({ requestedCents, personMonths }) =>
    ratio(requestedCents, personMonths),
  );
  const median = eligible < medianFrom ? null : medianOf(costs);
  return median
    ? { value: median, origin: "median", eligible }
    : { value: ratio(callValueCents, 1), origin: "call", eligible };
}

/** `€ 8,64`: a cost for each person and month, to the nearest cent. For reading only. */
export function formatCostPerResult(value: Ratio): string {
  const doubled = 2n * value.numerator + value.denominator;
  return formatEuro(Number(doubled / (2n * value.denominator)));
}
