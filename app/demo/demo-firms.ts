import { z } from "zod";
import firms from "./demo-firms.json" with { type: "json" };

/** Where a demonstration dossier has come to. */
const endings = [
  "checkup.draft",
  "checkup.submitted",
  "checkup.changesRequested",
  "plan.draft",
  "plan.submitted",
  "agreement.draft",
  "agreement.awaitingUnions",
  "application.draft",
  "admissibility.pending",
  "admissibility.clarification",
  "admissibility.refusalNotice",
  "admissibility.review",
  "evaluation.scoring",
  "excluded",
  "ranked",
  "award.proposed",
  "award.granted",
  "payment.advanceDue",
  "payment.advanceProposed",
  "payment.advanceApproved",
  "monitoring.running",
  "monitoring.reported",
  "payment.balanceDue",
  "payment.balanceProposed",
  "bonus.available",
  "bonus.requested",
  "bonus.examined",
  "concluded",
] as const;

export type Ending = (typeof endings)[number];

/** A fictitious firm of the demonstration: who it is, how far it has come, how good its plan is. */
const demoFirmSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  contact: z.string(),
  call: z.enum(["CIP-2014", "CIP-2026"]),
  ending: z.enum(endings),
  legalForm: z.string(),
  contract: z.string(),
  ateco: z.string(),
  place: z.string(),
  women: z.number(),
  men: z.number(),
  /** Annual work units, as typed. */
  workUnits: z.string(),
  /** How much of the practices of the questionnaire the firm has. */
  maturity: z.literal([0, 1, 2]),
  /** Persons covered by the plan, of whom women; carers, all covered. */
  covered: z.number(),
  coveredWomen: z.number(),
  carers: z.number(),
  /** Months the measures stay. */
  months: z.number(),
  /** Cost of the plan in whole euros, a multiple of 1000. */
  cost: z.number(),
  ownPercent: z.number(),
  /** How the evaluators judge the plan: 2 poor, 4 fair, 6 good. */
  quality: z.literal([2, 4, 6]),
  agreement: z.enum(["adhesion", "commitment", "declined"]),
  /** A change of the approved plan, and how far it has come. */
  amendment: z.enum(["proposed", "advised", "approved"]).optional(),
});

export type DemoFirm = z.output<typeof demoFirmSchema>;

/** The firms of the closed call: a ranking with a tie, a cut and every stage after it. */
export const firmsOfClosedCall = z.array(demoFirmSchema).parse(firms.closedCall);

/** The firms of the open call, from the first question to the evaluators. */
export const firmsOfOpenCall = z.array(demoFirmSchema).parse(firms.openCall);
