import { questionnaire } from "../programme/questionnaire/questionnaire.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { computeCheckupIndices, type CheckupIndices } from "./checkup-indices.ts";
import { suggestMeasures, type SuggestedMeasure } from "./suggested-measures.ts";

/** What a check-up leads to; safe to store as JSON. */
export type CheckupResult = {
  indices: CheckupIndices;
  suggestions: SuggestedMeasure[];
};

/**
 * The result of a check-up.
 * @param answers all stored answers
 * @param version the questionnaire they were given to
 */
export function drawCheckupResult(answers: CheckupAnswers, version = questionnaire): CheckupResult {
  const indices = computeCheckupIndices(answers, version);
  return { indices, suggestions: suggestMeasures(answers, indices, version) };
}
