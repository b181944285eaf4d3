import { z } from "zod";
import { ratio } from "../points.ts";
import { criterionCodes } from "../programme/grid/grid-criterion.ts";
import type { CostReference } from "./cost-per-result.ts";
import { gridInputsSchema } from "./grid-inputs.ts";
import type { ScoreRequest } from "./score-sheet.ts";

const points = z.number().int();

/** What a score sheet was computed from, safe to store as JSON and to compute again. */
export const frozenSheetSchema = z.object({
  inputs: gridInputsSchema,
  confirmed: z.array(z.object({ code: z.enum(criterionCodes), points, explanation: z.string() })),
  quality: z.object({ D1: points, D2: points, D3: points }),
  qualityExplanation: z.string(),
  reference: z.object({
    numerator: z.string().regex(/^\d+$/),
    denominator: z.string().regex(/^[1-9]\d*$/),
    origin: z.enum(["median", "call"]),
    eligible: z.number().int(),
  }),
  bonus: z.object({
    genderCertificate: z.boolean(),
    whpMember: z.boolean(),
    earlierRevocation: z.boolean(),
  }),
});

export type FrozenSheet = z.output<typeof frozenSheetSchema>;

/** The figures of a sheet without the rules, which the call keeps. */
export function freezeSheet(request: Omit<ScoreRequest, "rules">): FrozenSheet {
  const { reference } = request;
  return {
    inputs: request.inputs,
    confirmed: request.confirmed.map(({ code, points: given, explanation }) => ({
      code,
      points: given,
      explanation,
    })),
    quality: request.quality,
    qualityExplanation: request.qualityExplanation,
    reference: {
      numerator: String(reference.value.numerator),
      denominator: String(reference.value.denominator),
      origin: reference.origin,
      eligible: reference.eligible,
    },
    bonus: request.bonus,
  };
}

/**
 * The request a frozen sheet was computed from.
 * @param reference the figure k is compared with now, when it is not the frozen one.
 */
export function thawSheet(
  frozen: FrozenSheet,
  rules: ScoreRequest["rules"],
  reference?: CostReference,
): ScoreRequest {
  const { numerator, denominator, origin, eligible } = frozen.reference;
  return {
    inputs: frozen.inputs,
    confirmed: frozen.confirmed,
    quality: frozen.quality,
    qualityExplanation: frozen.qualityExplanation,
    bonus: frozen.bonus,
    rules,
    reference: reference ?? {
      value: ratio(BigInt(numerator), BigInt(denominator)),
      origin,
      eligible,
    },
  };
}
