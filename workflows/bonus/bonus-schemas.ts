import { z } from "zod";
import {
  choiceField,
  dayField,
  euroField,
  multiChoiceField,
  requiredText,
  wholeNumberField,
} from "../form-fields.ts";
import { shareOfCents, type Cents } from "../money.ts";

/** Share of the final grant that a bonus may reach, in percent. The Plan is silent: programme value. */
export const BONUS_CEILING_PERCENT = 50;

/** Largest bonus on a final grant, in cents, rounded down. */
export function largestBonus(finalGrantCents: Cents): Cents {
  return shareOfCents(finalGrantCents, BONUS_CEILING_PERCENT, 100, "down");
}

/** The company's request; `measureIds` are the measures of its plan. */
export function bonusRequestSchema(measureIds: readonly string[]) {
  const [first = "", ...others] = measureIds;
  return z.object({
    line: choiceField(["CONSOLIDAMENTO", "NUOVE_IMPRESE"]),
    keptMeasureIds: multiChoiceField([first, ...others], { min: 1 }),
    coveredHeads: wholeNumberField({ min: 0, max: 10_000 }),
    actKind: choiceField(["regulation", "companyAgreement", "contract"]),
    structuralAct: requiredText(200),
    structuralActOn: dayField(),
    actMonths: wholeNumberField({ min: 1, max: 240 }),
    motivation: reasonedText(80),
  });
}

export type BonusRequest = z.output<ReturnType<typeof bonusRequestSchema>>;

/** The officer's examination: what was found of the indicators, and the opinion. */
export function bonusExaminationSchema(measures: number) {
  return z
    .object({
      indicatorsReached: wholeNumberField({ min: 0, max: measures }),
      indicatorsPartlyReached: wholeNumberField({ min: 0, max: measures }),
      opinion: reasonedText(80),
    })
    .refine(
      ({ indicatorsReached, indicatorsPartlyReached }) =>
        indicatorsReached + indicatorsPartlyReached <= measures,
      {
        path: ["indicatorsPartlyReached"],
        message: `Gli indicatori del piano sono ${String(measures)}.`,
      },
    );
}

export type BonusExamination = z.output<ReturnType<typeof bonusExaminationSchema>>;

/** The manager's yes, with the amount. */
export function bonusGrantSchema(ceilingCents: Cents) {
  return z.object({
    amountCents: euroField({ min: 1, max: ceilingCents }),
    decisionReason: reasonedText(30),
  });
}

export type BonusGrant = z.output<ReturnType<typeof bonusGrantSchema>>;

/** The manager's no. */
export const bonusRefusalSchema = z.object({ decisionReason: reasonedText(30) });

function reasonedText(shortest: number) {
  return requiredText(2000).refine(
    (text) => text.length >= shortest,
    `Scrivi almeno ${String(shortest)} caratteri.`,
  );
}
