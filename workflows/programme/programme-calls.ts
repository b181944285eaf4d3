import type { Cents } from "../money.ts";
import type { RuleSetId } from "./rule-sets.ts";

export type AgreementDue = "application" | "award" | "payment" | "never";

/** A call as it is published: its rule set and money, and what it leaves to choose. */
export type ProgrammeCall = {
  id: string;
  code: string;
  title: string;
  ruleSet: RuleSetId;
  opensOn: string;
  closesOn: string;
  budgetCents: Cents;
  agreementDue: AgreementDue;
  refusalNoticeApplies: boolean;
  /** Cents per covered person and month: k while too few applications are eligible. */
  referenceCostCents: Cents;
};

/** The calls of the programme: the closed one of the Plan's years and the open one. */
export const programmeCalls: readonly ProgrammeCall[] = [
  {
    id: "call-cip-2014",
    code: "CIP-2014",
    title: "Conciliazione In Pratica 2014-2016",
    ruleSet: "cip-2014",
    opensOn: "2015-01-12",
    closesOn: "2015-03-31",
    budgetCents: 3_000_000,
    agreementDue: "award",
    refusalNoticeApplies: true,
    referenceCostCents: 1_200,
  },
  {
    id: "call-cip-2026",
    code: "CIP-2026",
    title: "Conciliazione In Pratica 2026",
    ruleSet: "cip-2026",
    opensOn: "2026-09-01",
    closesOn: "2027-01-29",
    budgetCents: 6_000_000,
    agreementDue: "award",
    refusalNoticeApplies: true,
    referenceCostCents: 1_200,
  },
];
