import { ratio, toHundredths, type Hundredths } from "../points.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { computeCheckupIndices, type CheckupIndices } from "./checkup-indices.ts";
import { suggestMeasures, type SuggestedMeasure } from "./suggested-measures.ts";

/** What a check-up leads to; safe to store as JSON. */
export type CheckupResult = {
  indices: CheckupIndices;
  suggestions: SuggestedMeasure[];
  /** Median maturity of the programme's firms, null while they are too few to compare with. */
  programmeMedian: Hundredths | null;
};

/** With fewer firms a median would tell about single ones. */
const MEDIAN_FROM = 8;

/**
 * The result of a check-up.
 * @param answers all stored answers
 * @param maturities overall maturity of the validated check-ups of the programme, lowest first
 */
export function drawCheckupResult(
  answers: CheckupAnswers,
  maturities: readonly Hundredths[],
): CheckupResult {
  const indices = computeCheckupIndices(answers);
  return {
    indices,
    suggestions: suggestMeasures(answers, indices),
    programmeMedian: medianOf(maturities),
  };
}

/** The middle one, or the mean of the middle two rounded half up; null below eight figures. */
export function medianOf(sorted: readonly Hundredths[]): Hundredths | null {
  if (sorted.length < MEDIAN_FROM) return null;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return toHundredths(ratio(lower + upper, 200));
}
