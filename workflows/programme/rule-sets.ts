import type { Cents } from "../money.ts";

export type RuleSetId = "cip-2014" | "cip-2026";

/** A value of a rule with the place it comes from, so that a decision can cite it. */
export type Sourced<Value> = { value: Value; source: string };

export type SizeClass = "micro" | "small" | "medium";

/** The values that differ between calls; one set belongs to a call and never changes afterwards. */
export type RuleSet = {
  id: RuleSetId;
  title: string;
  validFrom: string;
  validTo: string | null;
  deMinimis: Sourced<{
    ceilingCents: Cents;
    roadFreightCeilingCents: Cents | null;
    /** Fiscal years: the current one and the two before. Rolling: three years back to the day. */
    window: "fiscal-years" | "rolling-three-years";
  }>;
  stateAidRegister: Sourced<{ required: boolean; notificationDays: number | null }>;
  /** Above this gross amount the payee's tax debts are checked before paying. */
  taxDebtCheckAboveCents: Sourced<Cents>;
  withholding: Sourced<{ percent: number }>;
  /** Last payment day (YYYY-MM-DD) on which a registered ONLUS is exempt from the withholding. */
  onlusExemptUntil: Sourced<string>;
  /** Whether the notice of refusal suspends the term of the procedure or starts it anew. */
  refusalNotice: Sourced<{ effect: "suspends" | "interrupts"; observationDays: number }>;
  clarificationDays: Sourced<number>;
  acceptanceDays: Sourced<number>;
  procedureDays: Sourced<number>;
  durcValidDays: Sourced<number>;
  stampDutyCents: Sourced<Cents>;
  intensityPercent: Sourced<Record<SizeClass, number>>;
  ceilingCents: Sourced<Record<SizeClass, Cents>>;
  minimumOwnSharePercent: Sourced<Record<SizeClass, number>>;
  advancePercent: Sourced<number>;
  /** Smallest share of the requested amount for which a partial award is offered, in percent. */
  partialAwardFromPercent: Sourced<number>;
  thresholds: Sourced<{ totalHundredths: number; qualityHundredths: number }>;
  /** Difference on the D total above which two evaluators meet, in hundredths. */
  jointSessionAboveHundredths: Sourced<number>;
  /** Eligible applications from which the median of k is taken instead of the call's value. */
  medianFromApplications: Sourced<number>;
  antimafiaAboveCents: Sourced<Cents>;
};

const planSilent = "Il Piano tace: valore del programma, fissato nel bando";

const common = {
  clarificationDays: {
    value: 10,
    source: "L. 241/1990 art. 6 c. 1 lett. b; prassi di dieci giorni",
  },
  acceptanceDays: { value: 10, source: planSilent },
  durcValidDays: { value: 120, source: "D.M. 30/1/2015: validità di centoventi giorni" },
  intensityPercent: { value: { micro: 80, small: 70, medium: 60 }, source: planSilent },
  ceilingCents: { value: { micro: 400_000, small: 600_000, medium: 800_000 }, source: planSilent },
  minimumOwnSharePercent: { value: { micro: 20, small: 30, medium: 40 }, source: planSilent },
  advancePercent: { value: 70, source: planSilent },
  partialAwardFromPercent: { value: 60, source: planSilent },
  thresholds: { value: { totalHundredths: 6000, qualityHundredths: 1000 }, source: planSilent },
  jointSessionAboveHundredths: { value: 400, source: planSilent },
  medianFromApplications: { value: 8, source: planSilent },
  stampDutyCents: { value: 1600, source: "DPR 642/1972, tariffa artt. 3 e 4" },
  withholding: { value: { percent: 4 }, source: "DPR 600/1973 art. 28 c. 2" },
  // Legal effect of the payment day, whichever call the payment belongs to.
  onlusExemptUntil: { value: "2025-12-31", source: "D.Lgs. 460/1997 art. 16, fino al 31/12/2025" },
  antimafiaAboveCents: { value: 15_000_000, source: "D.Lgs. 159/2011 art. 83" },
} satisfies Partial<RuleSet>;

/** The two rule sets of the programme: the one of the Plan's years and today's. */
export const ruleSets: Record<RuleSetId, RuleSet> = {
  "cip-2014": {
    ...common,
    id: "cip-2014",
    title: "Regole 2014-2016",
    validFrom: "2014-06-30",
    validTo: "2016-12-31",
    deMinimis: {
      value: {
        ceilingCents: 20_000_000,
        roadFreightCeilingCents: 10_000_000,
        window: "fiscal-years",
      },
      source: "Reg. (UE) 1407/2013",
    },
    stateAidRegister: {
      value: { required: false, notificationDays: null },
      source: "Registro operativo da agosto 2017; prima, autodichiarazione",
    },
    taxDebtCheckAboveCents: {
      value: 1_000_000,
      source: "DPR 602/1973 art. 48-bis fino al 28/2/2018",
    },
    refusalNotice: {
      value: { effect: "interrupts", observationDays: 10 },
      source: "L. 241/1990 art. 10-bis prima del D.L. 76/2020",
    },
    procedureDays: { value: 90, source: "L. 241/1990 art. 2" },
  },
  "cip-2026": {
    ...common,
    id: "cip-2026",
    title: "Regole 2026",
    validFrom: "2026-01-01",
    validTo: null,
    deMinimis: {
      value: {
        ceilingCents: 30_000_000,
        roadFreightCeilingCents: null,
        window: "rolling-three-years",
      },
      source: "Reg. (UE) 2023/2831",
    },
    stateAidRegister: {
      value: { required: true, notificationDays: 20 },
      source: "D.M. 115/2017 art. 9",
    },
    taxDebtCheckAboveCents: { value: 500_000, source: "DPR 602/1973 art. 48-bis dal 1/3/2018" },
    refusalNotice: {
      value: { effect: "suspends", observationDays: 10 },
      source: "L. 241/1990 art. 10-bis come modificato dal D.L. 76/2020",
    },
    procedureDays: { value: 90, source: "L. 241/1990 art. 2" },
  },
};
