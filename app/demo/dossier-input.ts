import { z } from "zod";
import { checklistSchema } from "#workflows/admissibility/checklist-schema.ts";
import {
  clarificationRequestSchema,
  exclusionSchema,
  refusalNoticeSchema,
  roundAnswerSchema,
} from "#workflows/admissibility/round-schemas.ts";
import { declineSchema, unionRefusalSchema } from "#workflows/agreement/agreement-schemas.ts";
import { hourlyLeaveSchema } from "#workflows/agreement/hourly-leave-clauses.ts";
import { companyProfileSchema } from "#workflows/application/company-profile-schema.ts";
import { declarationsSchema } from "#workflows/application/declarations-schema.ts";
import { earlierAidSchema } from "#workflows/application/earlier-aid-schema.ts";
import { relatedEnterpriseSchema } from "#workflows/application/related-enterprise-schema.ts";
import { sizeSchema } from "#workflows/application/size-schema.ts";
import { awardChecksSchema } from "#workflows/award/award-checks-schema.ts";
import { documentCodes } from "#workflows/evaluation/document-points-schema.ts";
import { evaluatorScoresSchema } from "#workflows/evaluation/evaluator-scores.ts";
import { jointSessionSchema } from "#workflows/evaluation/joint-session-schema.ts";
import { dayField, hundredthsField, requiredText } from "#workflows/form-fields.ts";
import { recoverySchema } from "#workflows/payment/payment-schemas.ts";
import { amendmentReasonSchema } from "#workflows/plan/plan-amendment.ts";
import { planGeneralSchema } from "#workflows/plan/plan-general-schema.ts";
import { planMeasureSchema } from "#workflows/plan/plan-measure-schema.ts";
import { planSharingSchema } from "#workflows/plan/plan-sharing-schema.ts";
import { checkupAnswersPart } from "./checkup-answers-part.ts";
import { formPart } from "./form-part.ts";
import { bonusSchema, eurosField, instalmentSchema, monitoringSchema } from "./money-input.ts";

/** The day (YYYY-MM-DD) an act happens. Acts of a play follow one another in time. */
const on = dayField();
/** What the player knows better: versions, passwords, ids of rows it has just made. */
const UNREAD = { version: "0" };

/** Points as typed (`4,00`) or as a number, in hundredths. */
const pointsField = z
  .union([z.string().max(10), z.number().transform(String)])
  .pipe(hundredthsField({ min: 0, max: 10_000 }));
const callSchema = z.strictObject({
  code: requiredText(20),
  title: requiredText(120),
  ruleSet: z.enum(["cip-2014", "cip-2026"]),
  opensOn: dayField(),
  closesOn: dayField(),
  budget: eurosField({ min: 1, max: 1_000_000_000_00 }),
  agreementDue: z.enum(["application", "award", "payment", "never"]),
  refusalNoticeApplies: z.boolean(),
  referenceCost: eurosField({ min: 1, max: 1_000_000_00 }),
});

const companySchema = z.strictObject({
  name: requiredText(150),
  contact: requiredText(120),
  accountEmail: z.email().max(254),
  registeredOn: on,
  profile: formPart(companyProfileSchema, {}),
});

const checkupSchema = z.strictObject({
  answers: checkupAnswersPart,
  writtenOn: on,
  submittedOn: on.optional(),
  /** A round of changes: what the consultant remarks and what the company answers then. */
  changes: z
    .strictObject({
      requestedOn: on,
      remarks: z.record(z.string().max(10), requiredText(1000)),
      answers: checkupAnswersPart.optional(),
      resubmittedOn: on.optional(),
    })
    .optional(),
  validatedOn: on.optional(),
});

const planSchema = z.strictObject({
  general: formPart(planGeneralSchema, UNREAD),
  sharing: formPart(planSharingSchema, UNREAD),
  measures: z.array(formPart(planMeasureSchema, UNREAD)).min(1).max(20),
  writtenOn: on,
  submittedOn: on.optional(),
  approvedOn: on.optional(),
});

/** The number of a measure in the plan as it was written, from 1. */
const measureNumber = z.int().min(1).max(20);

/** A change of the approved plan: what it changes, and how far it has come. */
const amendmentSchema = z.strictObject({
  ...amendmentReasonSchema.shape,
  begunOn: on,
  general: formPart(planGeneralSchema, UNREAD).optional(),
  changed: z
    .array(z.strictObject({ measure: measureNumber, form: formPart(planMeasureSchema, UNREAD) }))
    .max(20)
    .default([]),
  added: z.array(formPart(planMeasureSchema, UNREAD)).max(20).default([]),
  removed: z.array(measureNumber).max(20).default([]),
  proposedOn: on.optional(),
  /** The consultant approves it; after an award the office still has to. */
  approvedOn: on.optional(),
  authorisedOn: on.optional(),
});

const unionAnswerSchema = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("signs"), on }),
  z.strictObject({
    act: z.literal("refuses"),
    on,
    reason: unionRefusalSchema.shape.reason,
  }),
]);

const agreementSchema = z.discriminatedUnion("choice", [
  z.strictObject({
    choice: z.literal("adhesion"),
    clauses: formPart(hourlyLeaveSchema, {}),
    on,
    unions: z.strictObject({
      CGIL: unionAnswerSchema.optional(),
      CISL: unionAnswerSchema.optional(),
      UIL: unionAnswerSchema.optional(),
    }),
    /** The day the company goes on without the unions that have not answered. */
    proceedsOn: on.optional(),
  }),
  z.strictObject({ choice: z.literal("commitment"), on }),
  z.strictObject({ choice: z.literal("declined"), on, reason: declineSchema.shape.declineReason }),
]);

const applicationSchema = z.strictObject({
  writtenOn: on,
  size: formPart(sizeSchema, UNREAD),
  related: z.array(formPart(relatedEnterpriseSchema, {})).max(20).default([]),
  aids: z.array(formPart(earlierAidSchema, {})).max(50).default([]),
  declarations: formPart(declarationsSchema, UNREAD),
  submittedOn: on.optional(),
});

const admissibilitySchema = z.strictObject({
  takenOn: on,
  checklist: formPart(checklistSchema, {}).optional(),
  clarification: z
    .strictObject({
      ...clarificationRequestSchema.shape,
      requestedOn: on,
      answer: roundAnswerSchema.shape.answer.optional(),
      answeredOn: on.optional(),
    })
    .optional(),
  decision: z
    .discriminatedUnion("outcome", [
      z.strictObject({ outcome: z.literal("admitted"), on }),
      z.strictObject({
        outcome: z.literal("excluded"),
        notice: z.strictObject({ ...refusalNoticeSchema.shape, on }).optional(),
        observations: z.strictObject({ ...roundAnswerSchema.shape, on }).optional(),
        reason: exclusionSchema.shape.reason.optional(),
        replyToObservations: exclusionSchema.shape.replyToObservations,
        on: on.optional(),
      }),
    ])
    .optional(),
});

const evaluatorSchema = z.strictObject({ on, scores: formPart(evaluatorScoresSchema, {}) });

const evaluationSchema = z.strictObject({
  /** Points that differ from what the data propose, in points (`4,00`), each with its reason. */
  documentPoints: z
    .partialRecord(
      z.enum(documentCodes),
      z.strictObject({ points: pointsField, motivation: requiredText(2000) }),
    )
    .default({}),
  confirmedOn: on,
  evaluators: z.array(evaluatorSchema).max(2),
  closedOn: on.optional(),
  jointSession: z.strictObject({ on, scores: formPart(jointSessionSchema, {}) }).optional(),
});

const awardSchema = z.strictObject({
  rankedOn: on,
  checks: formPart(awardChecksSchema, {}).optional(),
  checkedOn: on.optional(),
  grantedOn: on.optional(),
  acceptedOn: on.optional(),
});

/**
 * One dossier as a file describes it: what everybody types and the day of every act. Stages may end
 * anywhere; the play stops where the file does, or where the programme refuses to go on. Amounts are
 * in euros, points in points, as people type them.
 */
export const dossierInputSchema = z.strictObject({
  seed: requiredText(100),
  call: callSchema,
  company: companySchema,
  checkup: checkupSchema,
  plan: planSchema.optional(),
  agreement: agreementSchema.optional(),
  /** A change of the plan before the application. */
  amendment: amendmentSchema.optional(),
  application: applicationSchema.optional(),
  admissibility: admissibilitySchema.optional(),
  evaluation: evaluationSchema.optional(),
  award: awardSchema.optional(),
  /** A change of the plan once the award is accepted. */
  awardAmendment: amendmentSchema.optional(),
  advance: instalmentSchema.optional(),
  monitoring: monitoringSchema.optional(),
  balance: instalmentSchema.optional(),
  recovery: z.strictObject({ on, receipt: formPart(recoverySchema, {}) }).optional(),
  bonus: bonusSchema.optional(),
});

export type DossierInput = z.output<typeof dossierInputSchema>;
