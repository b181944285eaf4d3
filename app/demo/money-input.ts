import { z } from "zod";
import { dayField, euroField, requiredText } from "#workflows/form-fields.ts";
import { expenseSchema } from "#workflows/monitoring/expense-schema.ts";
import { paymentProposalSchema } from "#workflows/payment/payment-schemas.ts";
import { formPart } from "./form-part.ts";

/** The day (YYYY-MM-DD) an act happens. */
const on = dayField();

/** Euros as typed (`1.234,50`) or as a number, in cents. */
export const eurosField = (range: { min: number; max: number }) =>
  z.union([z.string().max(30), z.number().transform(String)]).pipe(euroField(range));

/** One instalment through the hands of accountant, manager and payer. */
export const instalmentSchema = z.strictObject({
  proposal: formPart(paymentProposalSchema, {}),
  proposedOn: on,
  approvedOn: on.optional(),
  executedOn: on.optional(),
});

/** The final report, its expenses and what is admitted of them. */
export const monitoringSchema = z.strictObject({
  activities: requiredText(4000),
  results: requiredText(4000),
  coveredHeads: z.number().int().min(0).max(10_000),
  /** What each measure of the plan has reached, in its order. */
  reached: z.array(requiredText(200)).max(20),
  expenses: z
    .array(
      z.strictObject({
        /** Which measure of the plan it belongs to, from 1. */
        measure: z.number().int().min(1).max(20),
        expense: formPart(expenseSchema, { measureId: "by-number" }),
        /** What the officer admits, in euros; all of it when absent. */
        admitted: eurosField({ min: 0, max: 100_000_000 }).optional(),
        note: z.string().max(500).default(""),
      }),
    )
    .min(1)
    .max(200),
  writtenOn: on,
  submittedOn: on.optional(),
  verifiedOn: on.optional(),
  note: z.string().max(1000).default(""),
});

/** The request of a bonus, its examination and the decision. */
export const bonusSchema = z.strictObject({
  requestedOn: on,
  line: z.enum(["CONSOLIDAMENTO", "NUOVE_IMPRESE"]),
  /** Measures of the plan that stay, from 1. */
  keptMeasures: z.array(z.number().int().min(1).max(20)).min(1),
  coveredHeads: z.number().int().min(0).max(10_000),
  actKind: z.enum(["regulation", "companyAgreement", "contract"]),
  structuralAct: requiredText(200),
  structuralActOn: dayField(),
  actMonths: z.number().int().min(1).max(240),
  motivation: requiredText(2000).min(80),
  examination: z
    .strictObject({
      on,
      indicatorsReached: z.number().int().min(0).max(20),
      indicatorsPartlyReached: z.number().int().min(0).max(20),
      opinion: requiredText(2000).min(80),
    })
    .optional(),
  decision: z
    .discriminatedUnion("outcome", [
      z.strictObject({
        outcome: z.literal("granted"),
        amount: eurosField({ min: 1, max: 100_000_000 }),
        reason: requiredText(2000).min(30),
        on,
      }),
      z.strictObject({ outcome: z.literal("refused"), reason: requiredText(2000).min(30), on }),
    ])
    .optional(),
});
