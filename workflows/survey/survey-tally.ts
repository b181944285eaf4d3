import type { SurveyAnswer } from "./survey-answer-schema.ts";
import { surveyFigures, surveyQuestions } from "./survey-questions.ts";

/** How many people each figure is true of, by its name. Safe to store as JSON. */
export type SurveyTallies = Readonly<Record<string, number>>;

/** An urn nobody has answered into. */
export const emptyTallies: SurveyTallies = Object.fromEntries(
  surveyFigures.map(({ name }) => [name, 0]),
);

/**
 * The sums with one more answer in them. Of the answer itself nothing is left: sums do not tell
 * what belongs together, nor in which order it came.
 */
export function addToTallies(tallies: SurveyTallies, answer: SurveyAnswer): SurveyTallies {
  const chosen = new Set(namesIn(answer));
  return Object.fromEntries(
    surveyFigures.map(({ name }) => [name, (tallies[name] ?? 0) + (chosen.has(name) ? 1 : 0)]),
  );
}

/** What was written in one's own words; "" for nothing. */
export function wordsIn(answer: SurveyAnswer): string {
  const question = surveyQuestions.find(({ kind }) => kind === "words");
  const words = question === undefined ? "" : answer[question.id];
  return typeof words === "string" ? words : "";
}

function namesIn(answer: SurveyAnswer): string[] {
  return surveyQuestions.flatMap((question) => {
    const keys = answer[question.id] ?? [];
    if (typeof keys === "string" || question.kind === "words") return [];
    if (question.kind === "anyOf") return keys.map((key) => `${question.id}.${key}`);
    return keys.some((key) => question.told.keys.includes(key)) ? [question.id] : [];
  });
}
