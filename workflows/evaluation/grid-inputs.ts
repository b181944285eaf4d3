import { z } from "zod";
import type { Cents } from "../money.ts";
import type { CriterionCode } from "../programme/grid/grid-criterion.ts";
import type { SizeClass } from "../programme/rule-sets.ts";

/**
 * Everything the grid reads off an application, frozen with the score sheet so that anybody can
 * compute the points again. Persons are unique heads, money is cents, months are whole.
 */
export type GridInputs = {
  sizeClass: SizeClass;
  headcount: number;
  women: number;
  coveredHeads: number;
  coveredWomen: number;
  /** Persons with care loads, by the plan's own answer. */
  carers: number;
  coveredCarers: number;
  /** Whether the check-up counted any child up to 14 years or any carer (C01, C02). */
  checkupCountsCarers: boolean;
  incentiveMonths: number;
  maintenanceMonths: number;
  totalCostCents: Cents;
  structuralCostCents: Cents;
  measures: number;
  structuralMeasures: number;
  requestedCents: Cents;
  ownShareCents: Cents;
  agreement: AgreementEvidence;
  secondLevelBargaining: "none" | "consultation" | "territorial" | "companyAgreement";
  consultationMinutes: boolean;
  /** Firms that share the measures, the applicant included. */
  jointFirms: number;
  networkContract: boolean;
  serviceAgreements: number;
  /** Duration of the shortest of the service agreements, in months. */
  serviceAgreementMonths: number;
};

/** How far the adhesion to the Accordo Territoriale had come at the call's deadline. */
export type AgreementEvidence = {
  kind: "none" | "commitment" | "adhesion";
  /** Unions that signed by the deadline, of those the adhesion was put to. */
  unionsSigned: number;
  unionsAsked: number;
  /** The plan contains hourly parental leave (M16). */
  hourlyLeavePlanned: boolean;
  /** Hour base, notice and equivalence are all written in the adhesion. */
  hourlyLeaveRegulated: boolean;
  communicatedToStaff: boolean;
};

const count = z.number().int().min(0);

/** Reads inputs stored as JSON with a score sheet. */
export const gridInputsSchema: z.ZodType<GridInputs> = z.object({
  sizeClass: z.enum(["micro", "small", "medium"]),
  headcount: count,
  women: count,
  coveredHeads: count,
  coveredWomen: count,
  carers: count,
  coveredCarers: count,
  checkupCountsCarers: z.boolean(),
  incentiveMonths: count,
  maintenanceMonths: count,
  totalCostCents: count,
  structuralCostCents: count,
  measures: count,
  structuralMeasures: count,
  requestedCents: count,
  ownShareCents: count,
  agreement: z.object({
    kind: z.enum(["none", "commitment", "adhesion"]),
    unionsSigned: count,
    unionsAsked: count,
    hourlyLeavePlanned: z.boolean(),
    hourlyLeaveRegulated: z.boolean(),
    communicatedToStaff: z.boolean(),
  }),
  secondLevelBargaining: z.enum(["none", "consultation", "territorial", "companyAgreement"]),
  consultationMinutes: z.boolean(),
  jointFirms: count,
  networkContract: z.boolean(),
  serviceAgreements: count,
  serviceAgreementMonths: count,
});

/** Points of one criterion with the sentence that says where they come from. */
export type CriterionScore = { code: CriterionCode; points: number; explanation: string };
