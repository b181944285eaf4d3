import type { Cents } from "../money.ts";
import type { Hundredths } from "../points.ts";
import type { RuleSet, SizeClass } from "../programme/rule-sets.ts";
import type { CompanyProfileData } from "./company-profile-schema.ts";
import type { RelationKind } from "./related-enterprise-schema.ts";
import type { StampDuty } from "./stamp-duty.ts";

/** Size in one accounting period: annual work units in hundredths, amounts in cents. */
export type PeriodFigures = {
  workUnitsHundredths: Hundredths;
  turnoverCents: Cents;
  balanceCents: Cents;
};

/** The last closed period and the one before; null for an enterprise too young to have it. */
export type TwoPeriods = { last: PeriodFigures; previous: PeriodFigures | null };

export type SizeFigures = TwoPeriods & { declaredClass: SizeClass };

/** An enterprise related to the applicant, directly or through another row. Share in hundredths of a percent. */
export type RelatedEnterprise = TwoPeriods & {
  id: string;
  name: string;
  taxCode: string;
  kind: RelationKind;
  shareHundredths: number;
  sameUndertaking: boolean;
  throughId: string | null;
};

/** A de minimis aid already granted to the single undertaking. */
export type EarlierAid = {
  id: string;
  beneficiary: string;
  grantor: string;
  grantedOn: string;
  amountCents: Cents;
  reference: string;
};

/** What the plan says about money, in cents. */
export type PlanMoney = { costCents: Cents; ownShareCents: Cents; otherFundsCents: Cents };

export type CallTerms = {
  code: string;
  title: string;
  ruleSet: RuleSet;
  opensOn: string;
  closesOn: string;
  rankedAt?: Date | null;
};

/** Everything an application is judged on, as it stands today (a day in Europe/Rome). */
export type ApplicationInput = {
  today: string;
  companyName: string;
  profile: CompanyProfileData | null;
  size: SizeFigures | null;
  related: readonly RelatedEnterprise[];
  aids: readonly EarlierAid[];
  declarations: { version: string; ticked: readonly string[] };
  requestedCents: Cents | null;
  stamp: StampDuty | null;
  genderCertificate: boolean;
  whpMember: boolean;
  plan: PlanMoney | null;
  call: CallTerms | null;
};
