/**
 * Points of a grid or an index as a whole number of hundredths: 70,25 points are 7025.
 * Ranking compares these integers, so no two machines can disagree on an order.
 */
export type Hundredths = number;

/** A non-negative quotient of whole numbers, kept exact until the one rounding at the end. */
export type Ratio = { numerator: bigint; denominator: bigint };

/** Builds the quotient of two whole numbers. @throws RangeError when the denominator is not positive. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Ratio {
  const exact = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  if (exact.denominator <= 0n) throw new RangeError("A ratio needs a positive denominator");
  return exact;
}

/** Sum of two ratios, exact. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Product of two ratios, exact. */
export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** The smaller of two ratios. */
export function smallerRatio(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) <= 0 ? a : b;
}

/** A ratio as hundredths, rounded half up once: 27/40 gives 68 (0,675 → 0,68). */
export function toHundredths(value: Ratio): Hundredths {
  const doubled = 200n * value.numerator + value.denominator;
  const by = 2n * value.denominator;
  const quotient = doubled / by;
  return Number(doubled % by < 0n ? quotient - 1n : quotient);
}

/** `70,25`: hundredths as Italians write them. */
export function formatPoints(points: Hundredths): string {
  const sign = points < 0 ? "-" : "";
  const digits = Math.abs(points).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
