import { surveyFigures } from "./survey-questions.ts";
import type { SurveyTallies } from "./survey-tally.ts";

/** Nothing is told of fewer people, neither of those a sentence is true of nor of the others. */
export const FEWEST = 5;

/** From so many answers on "fewer than five" and "all but fewer than five" are two things. */
export const FIGURES_FROM = 2 * FEWEST - 1;

/**
 * What may be told of a figure: the count; that it is under five; that the others are under five;
 * or nothing. Each leaves at least five possible counts, or five people on either side.
 */
export type ToldCount =
  { kind: "count"; people: number } | { kind: "few" } | { kind: "most" } | { kind: "untold" };

/** What a closed survey tells. Safe to store as JSON. */
export type SurveyResult = { answers: number; figures: Readonly<Record<string, ToldCount>> };

/**
 * What may be told of a sum: no group under five, and no group whose complement is under five, since
 * who knows the total would find it by subtraction.
 * @param people whom the sentence is true of
 * @param answers how many answered
 */
export function tellCount(people: number, answers: number): ToldCount {
  if (answers < FIGURES_FROM) return { kind: "untold" };
  if (people < FEWEST) return { kind: "few" };
  if (answers - people < FEWEST) return { kind: "most" };
  return { kind: "count", people };
}

/** What a survey tells when it is closed; null when too few have answered to tell anything. */
export function tellResult(tallies: SurveyTallies, answers: number): SurveyResult | null {
  if (answers < FEWEST) return null;
  const figures = surveyFigures.map(
    ({ name }) => [name, tellCount(tallies[name] ?? 0, answers)] as const,
  );
  return { answers, figures: Object.fromEntries(figures) };
}

/** Free texts for the consultant: all of them or, when they are too few, none. */
export function keepTexts(texts: readonly string[]): readonly string[] {
  return texts.length < FEWEST ? [] : texts;
}

/** `6 persone`, `meno di 5 persone`, `quasi tutte (almeno 9 su 12)`, `non si può dire`. */
export function wordCount(told: ToldCount, answers: number): string {
  switch (told.kind) {
    case "count":
      return `${String(told.people)} persone`;
    case "few":
      return `meno di ${String(FEWEST)} persone`;
    case "most":
      return `quasi tutte (almeno ${String(answers - FEWEST + 1)} su ${String(answers)})`;
    case "untold":
      return "non si può dire";
  }
}

/** `12 risposte`, `meno di 5 risposte`: for the history, which never says more. */
export function wordAnswers(result: SurveyResult | null): string {
  return result === null
    ? `meno di ${String(FEWEST)} risposte`
    : `${String(result.answers)} risposte`;
}
