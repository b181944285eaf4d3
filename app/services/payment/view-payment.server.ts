import { findPaymentBasis, type PaymentBasis } from "#app/data/payment/payments.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { addDays } from "#workflows/deadlines/days.ts";
import { nextWorkingDay } from "#workflows/deadlines/holidays.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { roleMay, type Permission } from "#workflows/dossier/permissions.ts";
import { formatIban } from "#workflows/identity/iban.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { formatCents } from "#workflows/money.ts";
import type { PaymentCheck } from "#workflows/payment/payment-checks.ts";
import type { PaymentEvidence } from "#workflows/payment/payment-schemas.ts";
import { mayTakeInHand } from "#workflows/payment/three-people.ts";
import {
  assessChecks,
  assessWithholding,
  findDueInstalment,
  findOpenPayment,
  paidSoFar,
  profileOf,
  rulesOf,
  type PaymentRow,
} from "./assess-payment.ts";

const paymentActs = [
  "payment.propose",
  "payment.approve",
  "payment.reject",
  "payment.execute",
  "payment.recordRecovery",
] as const satisfies readonly Permission[];

/** Nothing checked yet: what the accountant finds before typing. */
const NO_EVIDENCE: Omit<PaymentEvidence, "paymentDay"> = {
  durcOutcome: "regular",
  durcReference: "",
  durcRequestedOn: null,
  durcNote: "",
  taxDebtOutcome: null,
  taxDebtReference: "",
  taxDebtCheckedOn: null,
  taxDebtNote: "",
  publishedOn: null,
};

/** The checks that need nothing typed: the dossier itself answers them. */
const ANSWERED_BY_DATA: readonly PaymentCheck["key"][] = [
  "award",
  "cup",
  "register",
  "iban",
  "agreement",
];

/**
 * The payments of a dossier as a page shows them. `details` is null for readers who are not told
 * about money; the whole is null when the dossier is not the reader's.
 */
export async function viewPayment(act: Act, dossierId: string) {
  const basis = await findPaymentBasis(act.database.read, act.actor, dossierId);
  if (!basis) return null;
  const { role, userId } = act.actor;
  const state = basis.state as StateName;
  const details = roleMay(role, "payment.read") ? viewDetails(basis, act) : null;
  const open = findOpenPayment(basis.payments);
  return {
    id: basis.id,
    code: basis.code,
    companyName: basis.company.name,
    state,
    acts: paymentActs.filter((event) => mayAct(role, state, event)),
    /** Whether the reader has signed another act of the payment that is open. */
    hasSignedAlready: open !== null && !mayTakeInHand(open, userId),
    details,
  };
}

export type PaymentView = NonNullable<Awaited<ReturnType<typeof viewPayment>>>;

function viewDetails(basis: PaymentBasis, act: Act) {
  const open = findOpenPayment(basis.payments);
  const paymentDay = nextWorkingDay(dayInRome(act.now));
  return {
    awardCents: basis.award?.amountCents ?? null,
    paidCents: paidSoFar(basis.payments),
    account: viewAccount(basis),
    due: viewDue(basis, paymentDay),
    open: open && viewRow(open, act),
    payments: basis.payments.map((payment) => viewRow(payment, act)),
    recovery: basis.recovery,
    proposal: proposalValues(basis, paymentDay),
  };
}

function viewAccount(basis: PaymentBasis) {
  if (basis.company.profile === null) return null;
  const { iban, ibanHolder, taxCode } = profileOf(basis);
  return { iban: formatIban(iban), ibanHolder, taxCode };
}

/** What is due today, with the checks that the dossier answers by itself. */
function viewDue(basis: PaymentBasis, paymentDay: string) {
  const due = findDueInstalment(basis);
  if (due === null || basis.company.profile === null) return null;
  const { grossCents, capitalGoodsCents } = due;
  const withholding = assessWithholding(basis, { grossCents, capitalGoodsCents, paymentDay });
  const checks = assessChecks({ basis, due, evidence: { ...NO_EVIDENCE, paymentDay } });
  const threshold = rulesOf(basis).taxDebtCheckAboveCents.value;
  return {
    ...due,
    withholding,
    knownChecks: checks.filter(({ key }) => ANSWERED_BY_DATA.includes(key)),
    needsTaxDebtCheck: grossCents > threshold,
    taxDebtThresholdCents: threshold,
  };
}

function viewRow(payment: PaymentRow, act: Act) {
  const { checks } = JSON.parse(payment.checks) as { checks: PaymentCheck[] };
  const { instalment, grossCents, capitalGoodsCents, withheldCents, netCents } = payment;
  return {
    id: payment.id,
    ...{ instalment, grossCents, capitalGoodsCents, withheldCents, netCents },
    withholdingReason: payment.withholdingReason,
    commitment: payment.commitment,
    checks,
    proposed: { by: payment.proposedByName, at: payment.proposedAt },
    approved: handOf(payment.approvedByName, payment.approvedAt),
    executed: handOf(payment.executedByName, payment.executedAt),
    rejectedAt: payment.rejectedAt,
    rejectionReason: payment.rejectionReason,
    executedOn: payment.executedOn,
    endToEndId: payment.endToEndId,
    fileId: roleMay(act.actor.role, "payment.readFile") ? payment.fileId : null,
  };
}

function handOf(by: string | null, at: Date | null) {
  return by === null || at === null ? null : { by, at };
}

/** First values of the proposal: what is known from the award is not asked again. */
function proposalValues(basis: PaymentBasis, paymentDay: string): Record<string, string> {
  const due = findDueInstalment(basis);
  return {
    paymentDay,
    capitalGoodsCents: formatCents(due?.capitalGoodsCents ?? 0),
    durcOutcome: "regular",
    publishedOn: basis.award?.publishedOn ?? "",
    ...durcValues(basis, paymentDay),
  };
}

/** The certificate acquired for the award, while it is still good on the payment day. */
function durcValues(basis: PaymentBasis, paymentDay: string): Record<string, string> {
  const { durcOutcome, durcProtocol, durcRequestedOn } = basis.award ?? {};
  if (basis.call === null || durcOutcome !== "regular" || !durcRequestedOn) return {};
  const validUntil = addDays(durcRequestedOn, rulesOf(basis).durcValidDays.value);
  if (validUntil < paymentDay) return {};
  return { durcReference: durcProtocol ?? "", durcRequestedOn };
}
