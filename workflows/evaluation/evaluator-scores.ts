import { z } from "zod";
import { requiredText } from "../form-fields.ts";
import { ratio, toHundredths, type Hundredths } from "../points.ts";
import { findCriterion } from "../programme/grid/scoring-grid.ts";

export const qualityCodes = ["D1", "D2", "D3"] as const;
export type QualityCode = (typeof qualityCodes)[number];

/** Shortest reason the grid accepts for a judgement or a correction, in characters. */
export const MOTIVATION_MIN = 80;
const MOTIVATION_MAX = 2000;

/** One evaluator's judgement: points and the reason for each of the three criteria. */
export type QualityScores = Record<QualityCode, { points: Hundredths; motivation: string }>;

/** A reason of at least 80 characters, as the grid demands. */
export function motivationField() {
  return requiredText(MOTIVATION_MAX).min(
    MOTIVATION_MIN,
    `Spiega la scelta con almeno ${String(MOTIVATION_MIN)} caratteri.`,
  );
}

/** A level of a criterion, posted as its points in hundredths; only printed levels are taken. */
export function levelField(code: QualityCode) {
  const allowed = findCriterion(code).levels.map(({ points }) => String(points));
  return z
    .string({ error: "Scegli un livello." })
    .refine((posted) => allowed.includes(posted), "Scegli uno dei livelli della griglia.")
    .transform(Number);
}

/** The form of an evaluator, and of a joint session: strings in, hundredths and reasons out. */
export const evaluatorScoresSchema = z.object({
  D1: levelField("D1"),
  D1Motivation: motivationField(),
  D2: levelField("D2"),
  D2Motivation: motivationField(),
  D3: levelField("D3"),
  D3Motivation: motivationField(),
});

/** The accepted form by criterion. */
export function readQualityScores(posted: z.output<typeof evaluatorScoresSchema>): QualityScores {
  return {
    D1: { points: posted.D1, motivation: posted.D1Motivation },
    D2: { points: posted.D2, motivation: posted.D2Motivation },
    D3: { points: posted.D3, motivation: posted.D3Motivation },
  };
}

/** Points of the three judged criteria, whoever gave them. */
export type QualityPoints = Record<QualityCode, Hundredths>;

/** Mean of two evaluators on each criterion, in hundredths, half up. */
export function meanOfEvaluators(first: QualityPoints, second: QualityPoints): QualityPoints {
  function mean(code: QualityCode) {
    return toHundredths(ratio(first[code] + second[code], 200));
  }
  return { D1: mean("D1"), D2: mean("D2"), D3: mean("D3") };
}

/** Sum of the three judged criteria, in hundredths. */
export function qualityTotal(points: QualityPoints): Hundredths {
  return qualityCodes.reduce((total, code) => total + points[code], 0);
}

/**
 * Whether two evaluators are so far apart on the total of heading D that they have to meet.
 * @param above largest difference that needs no meeting, in hundredths (rule set).
 */
export function evaluatorsMustMeet(
  first: QualityPoints,
  second: QualityPoints,
  above: Hundredths,
): boolean {
  return Math.abs(qualityTotal(first) - qualityTotal(second)) > above;
}

/** The points alone, without the reasons. */
export function pointsOf(scores: QualityScores): QualityPoints {
  return { D1: scores.D1.points, D2: scores.D2.points, D3: scores.D3.points };
}
