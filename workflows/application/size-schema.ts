import { z } from "zod";
import {
  choiceField,
  euroField,
  hundredthsField,
  optionalEuroField,
  optionalWholeNumberField,
} from "../form-fields.ts";
import type { SizeFigures } from "./application-input.ts";

/** A hundred billion euros, in cents: above any enterprise, below what an integer can hold. */
export const LARGEST_FIGURE_CENTS = 10_000_000_000_000;
/** A million annual work units, in hundredths. */
export const MOST_WORK_UNITS = 100_000_000;

const money = { min: 0, max: LARGEST_FIGURE_CENTS };
const workUnits = { min: 0, max: MOST_WORK_UNITS };

export const declarableClasses = ["micro", "small", "medium"] as const;

/**
 * The company's own size in the last closed period and in the one before. A new company leaves the
 * second one empty, whole. Work units in hundredths, amounts in cents.
 */
export const sizeSchema = z
  .object({
    workUnits: hundredthsField(workUnits),
    turnover: euroField(money),
    balance: euroField(money),
    previousWorkUnits: optionalEuroField(workUnits),
    previousTurnover: optionalEuroField(money),
    previousBalance: optionalEuroField(money),
    declaredClass: choiceField(declarableClasses),
    /** The version the form was filled on; null for whoever does not compare. */
    version: optionalWholeNumberField(),
  })
  .superRefine((size, context) => {
    for (const field of missingPreviousFields(size))
      context.addIssue({
        code: "custom",
        path: [field],
        message: "Compila tutto l'esercizio precedente, oppure lascialo tutto vuoto.",
      });
  });

export type SizeData = z.output<typeof sizeSchema>;

/** The posted size as the rules read it. */
export function toSizeFigures(size: SizeData): SizeFigures {
  const { previousWorkUnits, previousTurnover, previousBalance } = size;
  const hasPrevious =
    previousWorkUnits !== null && previousTurnover !== null && previousBalance !== null;
  return {
    last: {
      workUnitsHundredths: size.workUnits,
      turnoverCents: size.turnover,
      balanceCents: size.balance,
    },
    previous: hasPrevious
      ? {
          workUnitsHundredths: previousWorkUnits,
          turnoverCents: previousTurnover,
          balanceCents: previousBalance,
        }
      : null,
    declaredClass: size.declaredClass,
  };
}

type PreviousFields = Record<
  "previousWorkUnits" | "previousTurnover" | "previousBalance",
  number | null
>;

/** The empty fields of a previous period that somebody began to fill in; shared by both forms on size. */
export function missingPreviousFields(previous: PreviousFields): (keyof PreviousFields)[] {
  const fields = ["previousWorkUnits", "previousTurnover", "previousBalance"] as const;
  const empty = fields.filter((field) => previous[field] === null);
  return empty.length === fields.length ? [] : empty;
}
