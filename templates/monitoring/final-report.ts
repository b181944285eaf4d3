import { ofDay } from "#workflows/italian-dates.ts";
import { formatCents, formatEuro, sumCents, type Cents } from "#workflows/money.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type ReportedExpense = {
  kind: string;
  measure: string;
  supplier: string;
  documentNumber: string;
  /** YYYY-MM-DD. */
  documentOn: string;
  description: string;
  amountCents: Cents;
  capitalGoods: boolean;
  cupOnDocument: boolean;
};

export type FinalReportData = DocumentContext & {
  planTitle: string;
  cup: string;
  awardCents: Cents;
  activities: string;
  results: string;
  coveredHeads: number;
  plannedHeads: number;
  indicators: readonly {
    measure: string;
    indicator: string;
    baseline: string;
    target: string;
    reached: string;
  }[];
  expenses: readonly ReportedExpense[];
  submittedBy: string;
  /** Readable instant. */
  submittedAt: string;
};

/** What the company did with the incentive, what it reached and what it spent. */
export function finalReportDocument(data: FinalReportData): ProgrammeDocument {
  const totalCents = sumCents(data.expenses.map((expense) => expense.amountCents));
  return {
    title: "Rendiconto finale",
    subtitle: `${data.companyName}, pratica ${data.dossierCode}`,
    reference: `CUP ${data.cup}`,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      keyFigures(data, totalCents),
      { kind: "heading", text: `Il piano «${data.planTitle}»: che cosa è stato fatto` },
      ...paragraphs(data.activities),
      { kind: "heading", text: "Che cosa è cambiato" },
      ...paragraphs(data.results),
      { kind: "heading", text: "Indicatori" },
      indicatorTable(data),
      { kind: "heading", text: "Spese" },
      expenseTable(data.expenses, totalCents),
      {
        kind: "paragraph",
        text: "L'impresa dichiara che le spese sono state sostenute per il piano, non sono coperte da altri contributi e che conserva i documenti originali.",
      },
      {
        kind: "signatures",
        parties: [
          {
            party: data.companyName,
            signer: data.submittedBy,
            state: "signed",
            signedAt: data.submittedAt,
          },
        ],
      },
    ],
  };
}

function keyFigures(data: FinalReportData, totalCents: Cents): DocumentBlock {
  return {
    kind: "figures",
    items: [
      { value: formatEuro(totalCents), label: "Spese dichiarate" },
      { value: formatEuro(data.awardCents), label: "Incentivo concesso" },
      {
        value: String(data.coveredHeads),
        label: "Persone raggiunte",
        note: `Il piano ne prevedeva ${String(data.plannedHeads)}`,
      },
    ],
  };
}

function paragraphs(text: string): DocumentBlock[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}

function indicatorTable({ indicators }: FinalReportData): DocumentBlock {
  return {
    kind: "table",
    caption: "Obiettivi del piano e risultati",
    columns: [
      { title: "Misura", width: 28 },
      { title: "Indicatore", width: 27 },
      { title: "All'inizio", width: 13 },
      { title: "Obiettivo", width: 14 },
      { title: "Raggiunto", width: 18 },
    ],
    rows: indicators.map(({ measure, indicator, baseline, target, reached }) => [
      measure,
      indicator,
      baseline,
      target,
      reached,
    ]),
  };
}

function expenseTable(expenses: readonly ReportedExpense[], totalCents: Cents): DocumentBlock {
  return {
    kind: "table",
    caption: "Spese dichiarate, in euro",
    columns: [
      { title: "Fornitore e documento", width: 30 },
      { title: "Descrizione", width: 32 },
      { title: "Voce", width: 22 },
      { title: "Importo", width: 16, align: "right" },
    ],
    rows: expenses.map((expense) => [
      `${expense.supplier}, n. ${expense.documentNumber} ${ofDay(expense.documentOn)}`,
      `${expense.description} (${expense.measure})`,
      [
        expense.kind,
        expense.capitalGoods ? "bene strumentale" : "",
        expense.cupOnDocument ? "CUP presente" : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
      formatCents(expense.amountCents),
    ]),
    totals: ["Totale", "", "", formatCents(totalCents)],
  };
}
