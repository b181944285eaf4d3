import { z } from "zod";
import { hundredthsField, optionalText } from "../form-fields.ts";
import type { Hundredths } from "../points.ts";
import { findCriterion } from "../programme/grid/scoring-grid.ts";
import { MOTIVATION_MIN } from "./evaluator-scores.ts";
import type { CriterionScore } from "./grid-inputs.ts";

export const documentCodes = ["A1", "A2", "A3", "B1", "F1", "F2"] as const;
export type DocumentCode = (typeof documentCodes)[number];

/** Points proposed from the data, by criterion. */
export type ProposedPoints = Record<DocumentCode, Hundredths>;

/** An officer's decision on one criterion; the reason is empty where the proposal is confirmed. */
export type ConfirmedPoint = { code: DocumentCode; points: Hundredths; motivation: string };

/**
 * The officer's form: for each criterion the points, and a reason of at least 80 characters
 * wherever they differ from the proposal. Levels are posted as hundredths, B1 as typed points.
 */
export function documentPointsSchema(proposed: ProposedPoints) {
  return z
    .object({
      A1: documentLevel("A1"),
      A1Motivation: optionalText(2000),
      A2: documentLevel("A2"),
      A2Motivation: optionalText(2000),
      A3: documentLevel("A3"),
      A3Motivation: optionalText(2000),
      B1: hundredthsField({ min: 0, max: findCriterion("B1").max }),
      B1Motivation: optionalText(2000),
      F1: documentLevel("F1"),
      F1Motivation: optionalText(2000),
      F2: documentLevel("F2"),
      F2Motivation: optionalText(2000),
    })
    .superRefine((posted, context) => {
      for (const code of documentCodes) {
        if (posted[code] === proposed[code]) continue;
        if (posted[`${code}Motivation`].length >= MOTIVATION_MIN) continue;
        context.addIssue({
          code: "custom",
          path: [`${code}Motivation`],
          message: `Hai cambiato il punteggio proposto: spiega perché con almeno ${String(MOTIVATION_MIN)} caratteri.`,
        });
      }
    });
}

/** The accepted form as a list, in the order of the grid. */
export function readConfirmedPoints(
  posted: z.output<ReturnType<typeof documentPointsSchema>>,
): ConfirmedPoint[] {
  return documentCodes.map((code) => ({
    code,
    points: posted[code],
    motivation: posted[`${code}Motivation`],
  }));
}

/** The proposals by criterion. @throws Error when one is missing, which would be a bug. */
export function byDocumentCode(scores: readonly CriterionScore[]): ProposedPoints {
  function pointsOf(code: DocumentCode) {
    const score = scores.find((candidate) => candidate.code === code);
    if (!score) throw new Error(`No points are proposed for ${code}`);
    return score.points;
  }
  return {
    A1: pointsOf("A1"),
    A2: pointsOf("A2"),
    A3: pointsOf("A3"),
    B1: pointsOf("B1"),
    F1: pointsOf("F1"),
    F2: pointsOf("F2"),
  };
}

function documentLevel(code: DocumentCode) {
  const allowed = findCriterion(code).levels.map(({ points }) => String(points));
  return z
    .string({ error: "Scegli un livello." })
    .refine((posted) => allowed.includes(posted), "Scegli uno dei livelli della griglia.")
    .transform(Number);
}
