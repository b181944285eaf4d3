import { compareRatios, ratio, smallerRatio, type Ratio } from "../points.ts";

export const zero = ratio(0, 1);
export const hundred = ratio(100, 1);

/** `min(100, 100·value/full)`, exact. @throws RangeError when `full` is not positive. */
export function saturate(value: Ratio, full: Ratio): Ratio {
  if (full.numerator <= 0n) throw new RangeError("Saturation needs a positive full value");
  return smallerRatio(hundred, {
    numerator: 100n * value.numerator * full.denominator,
    denominator: value.denominator * full.numerator,
  });
}

/** The difference of two ratios, never below zero. */
export function excessOver(value: Ratio, threshold: Ratio): Ratio {
  if (compareRatios(value, threshold) <= 0) return zero;
  return {
    numerator: value.numerator * threshold.denominator - threshold.numerator * value.denominator,
    denominator: value.denominator * threshold.denominator,
  };
}

/** A value and the weight it has in a mean. */
export type Weighed = { value: Ratio; weight: number };

/** `Σ weight·value / Σ weight`, exact; null when there is nothing to weigh. */
export function weighedMean(parts: readonly Weighed[]): Ratio | null {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (total === 0) return null;
  // One common denominator keeps the figures small enough to read in a debugger.
  const denominator = parts.reduce((product, { value }) => product * value.denominator, 1n);
  const numerator = parts.reduce(
    (sum, { value, weight }) =>
      sum + BigInt(weight) * value.numerator * (denominator / value.denominator),
    0n,
  );
  return { numerator, denominator: denominator * BigInt(total) };
}
