import type { Cents } from "../../money.ts";
import type { Area } from "../areas.ts";

/** Codes of the catalogue; a code is never given to another measure. */
export const measureCodes = [
  ...(["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10"] as const),
  ...(["M11", "M12", "M13", "M14", "M15", "M16", "M17", "M18", "M19", "M20"] as const),
  ...(["M21", "M22", "M23", "M24", "M25", "M26", "M27", "M28", "M29", "M30"] as const),
  ...(["M31", "M32", "M33", "M34", "M35", "M36", "M37", "M38", "M39"] as const),
] as const;

export type MeasureCode = (typeof measureCodes)[number];

/** Size by heads working in the company, as the cost estimates distinguish it. */
export const staffSizes = {
  under10: "meno di 10 persone",
  under50: "da 10 a 49 persone",
  under250: "da 50 a 249 persone",
} as const;

export type StaffSize = keyof typeof staffSizes;

/** Papers that prove a measure lasts beyond the incentive. */
export const structuralEvidence = {
  regulation: "Regolamento aziendale con data certa",
  filedAgreement: "Accordo sindacale depositato",
  longContract: "Contratto di servizio di almeno 24 mesi",
  employmentClause: "Clausola nelle lettere di assunzione",
} as const;

export type StructuralEvidence = keyof typeof structuralEvidence;

export const structuralEvidenceKeys = Object.keys(structuralEvidence) as [
  StructuralEvidence,
  ...StructuralEvidence[],
];

/** Papers that prove what was spent. */
export const expenseEvidence = {
  invoice: "Fattura quietanzata",
  payslip: "Buste paga e registro delle ore",
  benefitList: "Elenco dei rimborsi o dei buoni con ricevuta",
  attendance: "Registro delle presenze",
} as const;

export type ExpenseEvidence = keyof typeof expenseEvidence;

/** Whom a measure helps. */
export const beneficiaries = {
  parents0to3: "Genitori di figli da 0 a 3 anni",
  parents4to14: "Genitori di figli da 4 a 14 anni",
  carers: "Chi assiste un familiare",
  everyone: "Tutto il personale",
} as const;

export type Beneficiary = keyof typeof beneficiaries;

/** Whether a union agreement is needed for the measure to exist or to have its full effect. */
export const agreementNeeds = {
  yes: "Serve un accordo sindacale",
  advised: "Accordo sindacale consigliato",
  no: "Nessun accordo necessario",
} as const;

export type AgreementNeed = keyof typeof agreementNeeds;

/** First-year cost, set-up included; both ends count. */
export type CostRange = { fromCents: Cents; toCents: Cents };

/** A measure of the catalogue: what a plan is composed of. */
export type CatalogueMeasure = {
  code: MeasureCode;
  name: string;
  /** One plain sentence for who has never heard of it. */
  summary: string;
  /** The area that counts first; a measure with two areas covers both. */
  areas: readonly [Area, ...Area[]];
  /** How the measure usually lives on: for good, for a time, or either way. */
  permanence: "structural" | "temporary" | "either";
  costs: Record<StaffSize, CostRange>;
  legalBasis: string;
  agreement: AgreementNeed;
  agreementNote?: string;
  beneficiaries: readonly [Beneficiary, ...Beneficiary[]];
  /** What must be there before the measure can start. */
  prerequisite?: "filedAgreement" | "individualAgreement";
  /** Papers accepted as proof that the measure is structural. */
  structuralEvidence: readonly StructuralEvidence[];
  expenseEvidence: readonly [ExpenseEvidence, ...ExpenseEvidence[]];
  /** Indicators a plan can take over as they are, each with its unit. */
  indicators: readonly [string, ...string[]];
  /** Nothing to buy: only consulting and set-up can be paid for. */
  costless: boolean;
  /** First and last day (YYYY-MM-DD) of this version of the record; null while it is current. */
  validFrom: string;
  validTo: string | null;
};

type Euros = readonly [from: number, to: number];

/** Cost ranges of the three staff sizes, from whole euros. Own estimates of the programme. */
export function estimateCosts(
  under10: Euros,
  under50: Euros,
  under250: Euros,
): Record<StaffSize, CostRange> {
  return { under10: toCents(under10), under50: toCents(under50), under250: toCents(under250) };
}

function toCents([from, to]: Euros): CostRange {
  return { fromCents: from * 100, toCents: to * 100 };
}

/** What every record of the first edition of the catalogue has in common. */
export const firstEdition = { costless: false, validFrom: "2014-06-30", validTo: null } as const;
