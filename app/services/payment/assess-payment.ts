import type { PaymentBasis } from "#app/data/payment/payments.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { sumCents, type Cents } from "#workflows/money.ts";
import {
  capitalGoodsInInstalment,
  instalmentOf,
  splitAward,
  type Instalment,
} from "#workflows/payment/instalments.ts";
import { checkPayment, type PaymentCheck } from "#workflows/payment/payment-checks.ts";
import type { PaymentEvidence } from "#workflows/payment/payment-schemas.ts";
import { withholdFrom, type Withholding } from "#workflows/payment/withholding.ts";
import type { LegalForm } from "#workflows/programme/legal-forms.ts";
import { ruleSets, type RuleSet, type RuleSetId } from "#workflows/programme/rule-sets.ts";

export type PaymentRow = PaymentBasis["payments"][number];

/** The instalment a dossier is at, with its sums in cents. */
export type DueInstalment = {
  instalment: Instalment;
  awardCents: Cents;
  paidCents: Cents;
  grossCents: Cents;
  /** Proposed part for capital goods; the accountant may correct it. */
  capitalGoodsCents: Cents;
};

/** The rules of the dossier's call. @throws Error when it has none: only dossiers with a call get here. */
export function rulesOf(basis: Pick<PaymentBasis, "call">): RuleSet {
  if (basis.call === null) throw new Error("A payment needs the call of the dossier");
  return ruleSets[basis.call.ruleSet as RuleSetId];
}

/** Gross of what has been executed so far, in cents. */
export function paidSoFar(payments: readonly PaymentRow[]): Cents {
  return sumCents(
    payments.filter(({ executedAt }) => executedAt !== null).map(({ grossCents }) => grossCents),
  );
}

/** The proposal that awaits approval or execution; null when there is none. */
export function findOpenPayment(payments: readonly PaymentRow[]): PaymentRow | null {
  const open = payments.filter((row) => row.executedAt === null && row.rejectedAt === null);
  return open.at(-1) ?? null;
}

/** What is due in the dossier's present state; null outside the states of payment. */
export function findDueInstalment(basis: PaymentBasis): DueInstalment | null {
  const instalment = instalmentOf(basis.state as StateName);
  const awardCents = basis.award?.amountCents ?? null;
  if (instalment === null || awardCents === null) return null;
  const paidCents = paidSoFar(basis.payments);
  const sums = instalment === "advance" ? advanceSums(basis, awardCents) : balanceSums(basis);
  return { instalment, awardCents, paidCents, ...sums };
}

type CheckedPayment = { basis: PaymentBasis; due: DueInstalment; evidence: PaymentEvidence };

/** The checks of a payment on its day, with the evidence given. */
export function assessChecks({ basis, due, evidence }: CheckedPayment): PaymentCheck[] {
  const { iban, ibanHolder } = profileOf(basis);
  const { cup, cor } = awardOf(basis);
  return checkPayment({
    ...due,
    paymentDay: evidence.paymentDay,
    cup,
    cor,
    iban,
    ibanHolder,
    companyName: basis.company.name,
    agreementDue: basis.call?.agreementDue ?? "never",
    adhesionIsSigned: adhesionIsSigned(basis),
    rules: rulesOf(basis),
    evidence,
  });
}

function adhesionIsSigned(basis: PaymentBasis): boolean {
  const signatures = basis.agreement?.signatures ?? [];
  return signatures.some(
    ({ organisationId, act }) => organisationId === basis.companyId && act === "signed",
  );
}

type Sums = { grossCents: Cents; capitalGoodsCents: Cents; paymentDay: string };

/** Who is paid and where to. @throws Error when the company has no profile. */
export function profileOf(basis: PaymentBasis) {
  const { profile } = basis.company;
  if (profile === null) throw new Error("A payment needs the profile of the company");
  return profile;
}

/** The award behind a payment. @throws Error when there is none. */
export function awardOf(basis: PaymentBasis) {
  if (basis.award === null) throw new Error("A payment needs an award");
  return basis.award;
}

/** The withholding on a payment. */
export function assessWithholding(basis: PaymentBasis, sums: Sums): Withholding {
  const { legalForm, onlusRegistered } = profileOf(basis);
  return withholdFrom({
    legalForm: legalForm as LegalForm,
    onlusRegistered,
    ...sums,
    rules: rulesOf(basis),
  });
}

function advanceSums(basis: PaymentBasis, awardCents: Cents) {
  const { advance } = splitAward(awardCents, rulesOf(basis).advancePercent.value);
  const measures = basis.plan?.measures ?? [];
  const capitalGoodsCostCents = sumCents(measures.map((measure) => measure.capitalGoodsCents));
  const capitalGoodsCents = capitalGoodsInInstalment({
    grossCents: advance,
    grantCents: advance,
    costCents: sumCents(measures.map(costOf)),
    capitalGoodsCostCents,
    alreadyRecognisedCents: 0,
  });
  return { grossCents: advance, capitalGoodsCents };
}

function balanceSums(basis: PaymentBasis) {
  const expenses = basis.finalReport?.expenses ?? [];
  const executed = basis.payments.filter(({ executedAt }) => executedAt !== null);
  const grossCents = basis.finalReport?.balanceCents ?? 0;
  const capitalGoods = expenses.filter((expense) => expense.capitalGoods);
  const capitalGoodsCents = capitalGoodsInInstalment({
    grossCents,
    grantCents: basis.finalReport?.finalGrantCents ?? 0,
    costCents: sumCents(expenses.map((expense) => expense.eligibleCents ?? 0)),
    capitalGoodsCostCents: sumCents(capitalGoods.map((expense) => expense.eligibleCents ?? 0)),
    alreadyRecognisedCents: sumCents(executed.map((payment) => payment.capitalGoodsCents)),
  });
  return { grossCents, capitalGoodsCents };
}

type MeasureCosts = NonNullable<PaymentBasis["plan"]>["measures"][number];

function costOf(measure: MeasureCosts): Cents {
  return sumCents([
    measure.staffCents,
    measure.servicesCents,
    measure.capitalGoodsCents,
    measure.trainingCents,
    measure.consultingCents,
  ]);
}
