import type { Cents } from "../money.ts";
import type { Area } from "../programme/areas.ts";
import type { MeasureCode, StructuralEvidence } from "../programme/measures/catalogue-measure.ts";
import { addDays, addMonths } from "../deadlines/days.ts";
import type { BargainingLevel, CostItem, SharingManner } from "./plan-choices.ts";

/** A consultant's judgement of one measure; empty while there is none. */
export type MeasureVerdict = "" | "approved" | "returned";

/** A measure as it stands in a plan. Amounts are cents, days are YYYY-MM-DD, both ends included. */
export type PlanMeasure = Record<CostItem, Cents> & {
  id: string;
  catalogueCode: MeasureCode | null;
  title: string;
  area: Area;
  aim: string;
  answersNeed: string;
  personsReached: number;
  /** Of the persons reached: women, persons with care loads, and women among these. */
  womenReached: number;
  carersReached: number;
  womenCarersReached: number;
  startsOn: string;
  endsOn: string;
  structural: boolean;
  evidenceKind: StructuralEvidence | null;
  evidenceReference: string;
  /** Spending outside of the call's rules, all at the company's expense: not part of the cost. */
  ineligibleCents: Cents;
  responsible: string;
  indicator: string;
  baseline: string;
  target: string;
  /** What the consultant asked about this measure with the last return. */
  remarks: string;
  /** What the consultant made of it as it stands; empty once it has changed. */
  verdict: MeasureVerdict;
  /** What the company answers beside the remark. */
  reply: string;
  version: number;
};

/**
 * The plan of a company. Persons are unique heads; `staffHeads` and `staffWomen` come from the
 * check-up. A plan begun and not yet described has an empty title and empty days.
 */
export type ConciliationPlan = {
  title: string;
  aim: string;
  startsOn: string;
  endsOn: string;
  incentiveMonths: number;
  maintenanceMonths: number;
  staffHeads: number;
  staffWomen: number;
  coveredHeads: number;
  coveredWomen: number;
  carers: number;
  coveredCarers: number;
  sharedOn: string | null;
  sharingManner: SharingManner | null;
  sharingParticipants: number | null;
  sharingEvidence: string;
  /** What came up when the plan was shared, and who wrote it down. */
  sharingSummary: string;
  sharingWriter: string;
  consultationMinutes: boolean;
  secondLevelBargaining: BargainingLevel;
  jointFirms: number;
  networkContract: boolean;
  serviceAgreements: number;
  serviceAgreementMonths: number;
  ownShareCents: Cents;
  otherFundsCents: Cents;
  remarks: string;
  version: number;
  measures: readonly PlanMeasure[];
};

/** The figures of a plan of which nothing is written yet. */
export const blankFigures: Omit<ConciliationPlan, "measures" | "version"> = {
  title: "",
  aim: "",
  startsOn: "",
  endsOn: "",
  incentiveMonths: 0,
  maintenanceMonths: 0,
  staffHeads: 0,
  staffWomen: 0,
  coveredHeads: 0,
  coveredWomen: 0,
  carers: 0,
  coveredCarers: 0,
  sharedOn: null,
  sharingManner: null,
  sharingParticipants: null,
  sharingEvidence: "",
  sharingSummary: "",
  sharingWriter: "",
  consultationMinutes: false,
  secondLevelBargaining: "none",
  jointFirms: 1,
  networkContract: false,
  serviceAgreements: 0,
  serviceAgreementMonths: 0,
  ownShareCents: 0,
  otherFundsCents: 0,
  remarks: "",
};

/** What a measure says where nothing is known: for measures written before it was asked. */
export const blankMeasure = {
  womenReached: 0,
  carersReached: 0,
  womenCarersReached: 0,
  ineligibleCents: 0,
  remarks: "",
  verdict: "",
  reply: "",
} as const satisfies Partial<PlanMeasure>;

/** A plan of which nothing is saved yet. */
export const emptyPlan: ConciliationPlan = { ...blankFigures, version: 0, measures: [] };

/** Whether the general part was ever saved. */
export function planIsDescribed(plan: ConciliationPlan): boolean {
  return plan.title !== "" && plan.startsOn !== "";
}

/** The last day of a plan: the day before the same day, so many months later. */
export function lastDayOf(startsOn: string, incentiveMonths: number): string {
  return addDays(addMonths(startsOn, incentiveMonths), -1);
}
