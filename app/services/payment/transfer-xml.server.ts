import type {
  CreditTransfer,
  PayingAccount,
  TransferFile,
} from "#workflows/payment/transfer-file.ts";
import { writeElement, writeElements, type XmlContent } from "./xml-element.ts";

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/** The bank finds itself from the account when no identifier is known. */
const BANK_FROM_ACCOUNT = { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } };

/**
 * The credit transfer message as XML text (pain.001.001.09). The same file always gives the same
 * text. Domain: ISO 20022 as restricted by the SEPA scheme: euro, shared charges, plain remittance.
 */
export function writeTransferXml(file: TransferFile): string {
  return [...streamTransferXml(file)].join("");
}

/** The message piece by piece, one transfer at a time: memory stays flat however many there are. */
export function* streamTransferXml(file: TransferFile): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}">\n`;
  yield "  <CstmrCdtTrfInitn>\n";
  yield writeElement("GrpHdr", groupHeader(file), "    ");
  yield `    <PmtInf>\n${writeElements(paymentGroup(file), "      ")}`;
  for (const transfer of file.transfers)
    yield writeElement("CdtTrfTxInf", writeTransfer(transfer), "      ");
  yield "    </PmtInf>\n  </CstmrCdtTrfInitn>\n</Document>\n";
}

function groupHeader(file: TransferFile) {
  return {
    MsgId: file.messageId,
    CreDtTm: file.createdAt,
    NbOfTxs: String(file.transfers.length),
    CtrlSum: toDecimal(file.controlSumCents),
    InitgPty: { Nm: file.debtor.name, Id: orderingId(file.debtor) },
  };
}

/** What holds for all transfers of the group, which follow it. */
function paymentGroup(file: TransferFile) {
  const { bic } = file.debtor;
  return {
    PmtInfId: file.paymentGroupId,
    PmtMtd: "TRF",
    BtchBookg: "false",
    NbOfTxs: String(file.transfers.length),
    CtrlSum: toDecimal(file.controlSumCents),
    PmtTpInf: { InstrPrty: "NORM", SvcLvl: { Cd: "SEPA" }, CtgyPurp: { Cd: "GOVT" } },
    ReqdExctnDt: { Dt: file.executionDay },
    Dbtr: { Nm: file.debtor.name, Id: taxId(file.debtor.taxCode) },
    DbtrAcct: { Id: { IBAN: file.debtor.iban } },
    DbtrAgt: bic === null ? BANK_FROM_ACCOUNT : { FinInstnId: { BICFI: bic } },
    ChrgBr: "SLEV",
  };
}

function writeTransfer(transfer: CreditTransfer) {
  return {
    PmtId: { InstrId: transfer.endToEndId, EndToEndId: transfer.endToEndId },
    Amt: { InstdAmt: { "@Ccy": "EUR", "#": toDecimal(transfer.amountCents) } },
    Cdtr: { Nm: transfer.creditorName, Id: taxId(transfer.creditorTaxCode) },
    CdtrAcct: { Id: { IBAN: transfer.creditorIban } },
    RmtInf: { Ustrd: transfer.remittance },
  };
}

/** The ordering body by the code the interbank network knows it under. */
function orderingId({ orderingCode }: PayingAccount) {
  return { OrgId: { Othr: { Id: orderingCode, Issr: "CBI" } } };
}

/** Persons bear a code of sixteen signs, enterprises and bodies one of eleven figures. */
function taxId(taxCode: string): XmlContent {
  const other = { Othr: { Id: taxCode, Issr: "ADE" } };
  return taxCode.length === 16 ? { PrvtId: other } : { OrgId: other };
}

/** `1234.50`: an amount as the message writes it, without a float on the way. */
function toDecimal(cents: number): string {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
