import { formatDay, untilDay } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type SettlementSheetData = DocumentContext & {
  instalment: string;
  callTitle: string;
  awardCents: Cents;
  /** Gross of the payments made before this one. */
  paidCents: Cents;
  grossCents: Cents;
  capitalGoodsCents: Cents;
  taxableCents: Cents;
  percent: number;
  withheldCents: Cents;
  netCents: Cents;
  withholdingExplanation: string;
  /** Day the money is to leave, YYYY-MM-DD. */
  paymentDay: string;
  companyTaxCode: string;
  iban: string;
  ibanHolder: string;
  cup: string;
  /** "" where no code of the aid register is needed. */
  cor: string;
  /** Reference of the budget commitment. */
  commitment: string;
  checks: readonly { label: string; outcome: string; detail: string; source: string }[];
  proposedBy: string;
  /** Readable instant of the proposal. */
  proposedAt: string;
};

/** The proposal to pay an instalment: to whom, how much, what was checked, who has signed so far. */
export function settlementSheetDocument(data: SettlementSheetData): ProgrammeDocument {
  return {
    title: `Atto di liquidazione: ${data.instalment.toLowerCase()}`,
    subtitle: `${data.companyName}, pratica ${data.dossierCode}`,
    reference: data.dossierCode,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [...summaryBlocks(data), ...checkBlocks(data), ...signatureBlocks(data)],
  };
}

function summaryBlocks(data: SettlementSheetData): DocumentBlock[] {
  return [
    {
      kind: "paragraph",
      text:
        `Si propone di pagare a ${data.companyName} ${data.instalment === "Saldo" ? "il saldo" : "l'anticipo"} ` +
        `dell'incentivo concesso con il bando «${data.callTitle}».`,
    },
    {
      kind: "figures",
      items: [
        { value: formatEuro(data.grossCents), label: "Somma lorda" },
        { value: formatEuro(data.withheldCents), label: "Ritenuta" },
        { value: formatEuro(data.netCents), label: "Netto da pagare" },
      ],
    },
    { kind: "heading", text: "Beneficiario" },
    { kind: "fields", rows: beneficiaryRows(data) },
    { kind: "heading", text: "Calcolo della somma" },
    { kind: "fields", rows: sumRows(data) },
    { kind: "paragraph", text: data.withholdingExplanation },
  ];
}

function checkBlocks(data: SettlementSheetData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Controlli" },
    {
      kind: "table",
      caption: `Controlli riferiti ${untilDay(data.paymentDay)}`,
      columns: [
        { title: "Controllo", width: 30 },
        { title: "Esito", width: 15 },
        { title: "Dettaglio", width: 33 },
        { title: "Fonte", width: 22 },
      ],
      rows: data.checks.map(({ label, outcome, detail, source }) => [
        label,
        outcome,
        detail,
        source,
      ]),
    },
  ];
}

function signatureBlocks(data: SettlementSheetData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Tre persone per tre atti" },
    {
      kind: "paragraph",
      text: "Chi propone, chi approva e chi paga sono tre persone diverse. Approvazione e pagamento risultano dal registro degli atti della pratica.",
    },
    {
      kind: "signatures",
      parties: [
        {
          party: "Proposta",
          signer: data.proposedBy,
          state: "signed",
          signedAt: data.proposedAt,
        },
        { party: "Approvazione", state: "awaited" },
        { party: "Pagamento", state: "awaited" },
      ],
    },
  ];
}

function beneficiaryRows(data: SettlementSheetData): [string, string][] {
  return [
    ["Impresa", data.companyName],
    ["Codice fiscale", data.companyTaxCode],
    ["IBAN", data.iban],
    ["Intestatario del conto", data.ibanHolder],
    ["CUP", data.cup],
    ["COR", data.cor === "" ? "Non richiesto" : data.cor],
    ["Impegno di spesa", data.commitment],
  ];
}

function sumRows(data: SettlementSheetData): [string, string][] {
  return [
    ["Incentivo concesso", formatEuro(data.awardCents)],
    ["Già pagato", formatEuro(data.paidCents)],
    [`${data.instalment}, somma lorda`, formatEuro(data.grossCents)],
    ["Di cui per beni strumentali", formatEuro(data.capitalGoodsCents)],
    ["Somma soggetta a ritenuta", formatEuro(data.taxableCents)],
    [`Ritenuta (${String(data.percent)} %)`, formatEuro(data.withheldCents)],
    ["Netto da pagare", formatEuro(data.netCents)],
    ["Giorno previsto", formatDay(data.paymentDay)],
  ];
}
