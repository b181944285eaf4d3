import { sumCents, type Cents } from "../money.ts";
import { instalments, type Instalment } from "./instalments.ts";
import { toSepaIdentifier, toSepaText } from "./sepa-text.ts";

/** The account the money leaves from, and who orders it. */
export type PayingAccount = {
  name: string;
  taxCode: string;
  /** Code that identifies the ordering body in the Italian interbank network. */
  orderingCode: string;
  iban: string;
  /** Null when the bank is to be found from the IBAN. */
  bic: string | null;
};

/** One payment to be put on a transfer file. */
export type OrderedPayment = {
  paymentId: string;
  dossierCode: string;
  instalment: Instalment;
  netCents: Cents;
  cup: string;
  beneficiaryName: string;
  beneficiaryTaxCode: string;
  iban: string;
};

export type CreditTransfer = {
  /** The same payment always bears the same identifier, so a bank refuses to pay it twice. */
  endToEndId: string;
  amountCents: Cents;
  creditorName: string;
  creditorTaxCode: string;
  creditorIban: string;
  remittance: string;
};

/** What a credit transfer message says; the XML around it is written elsewhere. */
export type TransferFile = {
  messageId: string;
  paymentGroupId: string;
  /** UTC, to the second: `2026-03-02T10:15:00Z`. */
  createdAt: string;
  executionDay: string;
  controlSumCents: Cents;
  debtor: PayingAccount;
  transfers: CreditTransfer[];
};

/** Limits of an amount in the payment scheme, in cents. */
const SMALLEST_AMOUNT = 1;
const LARGEST_AMOUNT = 99_999_999_999;

type TransferOrder = {
  fileId: string;
  createdAt: Date;
  executionDay: string;
  debtor: PayingAccount;
  payments: readonly OrderedPayment[];
};

/**
 * The credit transfers for a group of payments, ready to be written.
 * @throws RangeError when nothing is to be paid, an amount is out of the scheme's limits or two
 * payments bear the same identifier: all three are mistakes of the caller, never of a person.
 */
export function composeTransferFile(order: TransferOrder): TransferFile {
  const transfers = order.payments.map(toTransfer);
  assertPayable(transfers);
  // The end of an id is what tells it from the next one.
  const messageId = `CIP-${order.fileId.replace(/[^A-Za-z0-9]/g, "").slice(-31)}`;
  return {
    messageId,
    paymentGroupId: messageId,
    createdAt: `${order.createdAt.toISOString().slice(0, 19)}Z`,
    executionDay: order.executionDay,
    controlSumCents: sumCents(transfers.map((transfer) => transfer.amountCents)),
    debtor: {
      ...order.debtor,
      name: toSepaText(order.debtor.name, 70),
      iban: compactIban(order.debtor.iban),
    },
    transfers,
  };
}

/** Identifier of a payment from end to end: the dossier and the instalment, at most 35 characters. */
export function endToEndIdOf(dossierCode: string, instalment: Instalment): string {
  return `${toSepaIdentifier(dossierCode).slice(0, 31)}-${instalments[instalment].code}`;
}

function toTransfer(payment: OrderedPayment): CreditTransfer {
  const { code } = instalments[payment.instalment];
  return {
    endToEndId: endToEndIdOf(payment.dossierCode, payment.instalment),
    amountCents: payment.netCents,
    creditorName: toSepaText(payment.beneficiaryName, 70) || "BENEFICIARIO",
    creditorTaxCode: toSepaIdentifier(payment.beneficiaryTaxCode),
    creditorIban: compactIban(payment.iban),
    remittance: toSepaText(`CIP ${payment.dossierCode} ${code} CUP ${payment.cup}`, 140),
  };
}

function assertPayable(transfers: readonly CreditTransfer[]): void {
  if (transfers.length === 0) throw new RangeError("A transfer file needs a payment");
  const outOfRange = transfers.some(
    ({ amountCents }) => amountCents < SMALLEST_AMOUNT || amountCents > LARGEST_AMOUNT,
  );
  if (outOfRange) throw new RangeError("An amount is outside the limits of a credit transfer");
  const identifiers = new Set(transfers.map((transfer) => transfer.endToEndId));
  if (identifiers.size !== transfers.length) {
    throw new RangeError("Two payments on one file bear the same identifier");
  }
}

function compactIban(iban: string): string {
  return iban.replace(/\s/g, "").toUpperCase();
}
