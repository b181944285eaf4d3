import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import {
  changePayment,
  findPaymentBasis,
  recordPaymentFile,
  type PaymentBasis,
} from "#app/data/payment/payments.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { nextWorkingDay } from "#workflows/deadlines/holidays.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import type { Instalment } from "#workflows/payment/instalments.ts";
import { blockingReasons, paymentMayGo } from "#workflows/payment/payment-checks.ts";
import type { PaymentEvidence } from "#workflows/payment/payment-schemas.ts";
import { mayTakeInHand } from "#workflows/payment/three-people.ts";
import {
  composeTransferFile,
  type PayingAccount,
  type TransferFile,
} from "#workflows/payment/transfer-file.ts";
import type { Withholding } from "#workflows/payment/withholding.ts";
import {
  assessChecks,
  assessWithholding,
  findDueInstalment,
  findOpenPayment,
  type PaymentRow,
} from "./assess-payment.ts";
import { noOpenPayment, paymentIsBlocked, samePerson } from "./payment-refusals.ts";
import { readPayingAccount } from "./read-paying-account.server.ts";
import { writeTransferXml } from "./transfer-xml.server.ts";
import { withholdingCertificateData } from "./withholding-certificate-data.ts";

/**
 * The payer orders an approved payment: the checks are made again for the day the money leaves,
 * that day picks the withholding, and the bank file is written and kept with its hash. A payment
 * is ordered once: the step, the payment's row and its identifier at the bank all say so.
 */
export function executePayment(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "payment.execute",
    prepare: async (tx, dossier) => {
      const basis = await findPaymentBasis(tx, act.actor, dossierId);
      const payment = findOpenPayment(basis?.payments ?? []);
      if (!basis || !payment) return refused(noOpenPayment);
      if (!mayTakeInHand(payment, act.actor.userId)) return refused(samePerson);
      const paidOn = nextWorkingDay(dayInRome(act.now));
      const problems = findProblems({ basis, payment, paidOn });
      if (problems.length > 0) return refused(paymentIsBlocked(problems));
      const account = readPayingAccount(process.env);
      if (!account.ok) return account;
      const debtor = account.value;
      return execute({ tx, act, dossier, basis, payment, paidOn, debtor });
    },
  });
}

/** A payment with the day its money leaves. */
type OrderedOn = { basis: PaymentBasis; payment: PaymentRow; paidOn: string };

type Work = OrderedOn & {
  tx: Transaction;
  act: Act;
  dossier: DossierForStep;
  /** Who pays, and from where. */
  debtor: PayingAccount;
};

function findProblems({ basis, payment, paidOn }: OrderedOn): string[] {
  const due = findDueInstalment(basis);
  if (due === null) throw new Error("A dossier in payment has an instalment due");
  const { evidence } = JSON.parse(payment.checks) as { evidence: PaymentEvidence };
  const onThatDay = { ...evidence, paymentDay: paidOn };
  const checks = assessChecks({ basis, due, evidence: onThatDay });
  return paymentMayGo(checks) ? [] : blockingReasons(checks);
}

async function execute(work: Work) {
  const { tx, act, dossier, basis, payment, paidOn } = work;
  const { grossCents, capitalGoodsCents } = payment;
  const withholding = assessWithholding(basis, {
    grossCents,
    capitalGoodsCents,
    paymentDay: paidOn,
  });
  const fileId = act.newId();
  const file = composeFile({ ...work, fileId, netCents: withholding.netCents });
  const endToEndId = file.transfers[0]?.endToEndId ?? "";
  const digest = await keepFile({ tx, act, fileId, file });
  const executed = await markExecuted({ ...work, withholding, fileId, endToEndId });
  if (!executed) return refused(noOpenPayment);
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const netNow = formatEuro(withholding.netCents);
  // Approved and paid differ only when another rule holds on the day of the payment.
  const netBefore = withholding.netCents === payment.netCents ? "" : formatEuro(payment.netCents);
  return proceed({
    changes: [
      { field: "Netto pagato", from: netBefore, to: netNow },
      { field: "Riferimento del bonifico", from: "", to: endToEndId },
      { field: "Impronta del file per la banca (SHA-256)", from: "", to: digest },
    ],
    documents: {
      withholdingCertificate: withholdingCertificateData({
        ...work,
        context,
        withholding,
        endToEndId,
      }),
    },
  });
}

function composeFile(order: Work & { fileId: string; netCents: number }): TransferFile {
  const { act, basis, payment, paidOn, debtor, fileId, netCents } = order;
  const profile = basis.company.profile;
  return composeTransferFile({
    fileId,
    createdAt: act.now,
    executionDay: paidOn,
    debtor,
    payments: [
      {
        paymentId: payment.id,
        dossierCode: basis.code,
        instalment: payment.instalment as Instalment,
        netCents,
        cup: basis.award?.cup ?? "",
        beneficiaryName: basis.company.name,
        beneficiaryTaxCode: profile?.taxCode ?? "",
        iban: profile?.iban ?? "",
      },
    ],
  });
}

async function keepFile(work: { tx: Transaction; act: Act; fileId: string; file: TransferFile }) {
  const { tx, act, fileId, file } = work;
  const xml = writeTransferXml(file);
  const digest = sha256(xml);
  await recordPaymentFile(tx, {
    id: fileId,
    messageId: file.messageId,
    createdAt: act.now,
    createdById: act.actor.userId,
    transfers: file.transfers.length,
    totalCents: file.controlSumCents,
    xml,
    sha256: digest,
  });
  return digest;
}

function markExecuted(
  work: Work & { withholding: Withholding; fileId: string; endToEndId: string },
): Promise<boolean> {
  const { tx, act, payment, paidOn, withholding, fileId, endToEndId } = work;
  return changePayment(tx, {
    id: payment.id,
    stillSo: { approvedAt: { not: null }, executedAt: null, rejectedAt: null },
    data: {
      withheldCents: withholding.withheldCents,
      netCents: withholding.netCents,
      withholdingReason: withholding.explanation,
      executedById: act.actor.userId,
      executedByName: act.actor.fullName,
      executedAt: act.now,
      executedOn: paidOn,
      endToEndId,
      fileId,
    },
  });
}
