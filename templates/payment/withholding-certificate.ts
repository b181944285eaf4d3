import { formatDay } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type WithholdingCertificateData = DocumentContext & {
  instalment: string;
  companyTaxCode: string;
  payerName: string;
  payerTaxCode: string;
  grossCents: Cents;
  capitalGoodsCents: Cents;
  taxableCents: Cents;
  percent: number;
  withheldCents: Cents;
  netCents: Cents;
  explanation: string;
  /** Day the money left, YYYY-MM-DD. */
  paidOn: string;
  cup: string;
  endToEndId: string;
  executedBy: string;
};

/** What was withheld from a payment, or that nothing was and why. */
export function withholdingCertificateDocument(
  data: WithholdingCertificateData,
): ProgrammeDocument {
  return {
    title: "Certificazione della ritenuta",
    subtitle: `${data.companyName}, pratica ${data.dossierCode}`,
    reference: data.endToEndId,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text:
          `Il giorno ${formatDay(data.paidOn)} è stato disposto a favore di ${data.companyName} il pagamento ` +
          `${data.instalment === "Saldo" ? "del saldo" : "dell'anticipo"} dell'incentivo del programma C.I.P.`,
      },
      outcomeOf(data),
      ...partyBlocks(data),
      ...sumBlocks(data),
    ],
  };
}

function partyBlocks(data: WithholdingCertificateData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Le parti" },
    {
      kind: "fields",
      rows: [
        ["Beneficiario", data.companyName],
        ["Codice fiscale del beneficiario", data.companyTaxCode],
        ["Ente che paga", data.payerName],
        ["Codice fiscale dell'ente", data.payerTaxCode],
      ],
    },
  ];
}

function sumBlocks(data: WithholdingCertificateData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Le somme" },
    {
      kind: "table",
      caption: "Dalla somma lorda al netto",
      columns: [
        { title: "Voce", width: 70 },
        { title: "Importo", width: 30, align: "right" },
      ],
      rows: [
        ["Somma lorda", formatEuro(data.grossCents)],
        ["Quota per beni strumentali, non soggetta", formatEuro(data.capitalGoodsCents)],
        ["Somma soggetta a ritenuta", formatEuro(data.taxableCents)],
        [`Ritenuta (${String(data.percent)} %)`, formatEuro(data.withheldCents)],
      ],
      totals: ["Netto pagato", formatEuro(data.netCents)],
    },
    { kind: "paragraph", text: data.explanation },
    {
      kind: "fields",
      rows: [
        ["CUP", data.cup],
        ["Riferimento del bonifico", data.endToEndId],
        ["Pagamento disposto da", data.executedBy],
      ],
    },
  ];
}

function outcomeOf({ withheldCents, explanation }: WithholdingCertificateData): DocumentBlock {
  if (withheldCents === 0) {
    return {
      kind: "callout",
      tone: "note",
      title: "Non è stata trattenuta alcuna ritenuta",
      text: `${explanation} Non devi riportare ritenute nella dichiarazione dei redditi.`,
    };
  }
  return {
    kind: "callout",
    tone: "note",
    title: `Ritenuta a titolo d'acconto: ${formatEuro(withheldCents)}`,
    text:
      "La somma trattenuta è un acconto sulle tue imposte: riportala nella dichiarazione dei redditi. " +
      "L'ente la versa entro il 16 del mese dopo il pagamento.",
  };
}
