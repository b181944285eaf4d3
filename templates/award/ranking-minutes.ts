import { formatDay } from "#workflows/italian-dates.ts";
import { formatCents, formatEuro, type Cents } from "#workflows/money.ts";
import { formatPoints, type Hundredths } from "#workflows/points.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type MinutesRow = {
  position: number;
  code: string;
  companyName: string;
  totalHundredths: Hundredths;
  /** Points by heading A to F, in hundredths. */
  headings: Hundredths[];
  requestedCents: Cents;
  awardedCents: Cents;
  leftCents: Cents;
  outcome: string;
  /** What put it behind an equal total; empty otherwise. */
  tieBreak: string;
};

/** Same for every dossier of the call, so `dossierCode` is the call's code. */
export type RankingMinutesData = DocumentContext & {
  callTitle: string;
  budgetCents: Cents;
  approvedBy: string;
  approvedAt: string;
  drawSeed: string;
  drawUsed: boolean;
  inputsHash: string;
  partialFromPercent: number;
  thresholds: { totalHundredths: Hundredths; qualityHundredths: Hundredths };
  rows: MinutesRow[];
  excluded: { code: string; companyName: string; outcome: string }[];
  /** Points that changed since the score sheets, one line each. */
  recalculated: string[];
};

/** The minutes of the session in which the manager approves the ranking of a call. */
export function rankingMinutesDocument(data: RankingMinutesData): ProgrammeDocument {
  return {
    title: "Verbale di graduatoria",
    subtitle: data.callTitle,
    reference: data.dossierCode,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `Il giorno ${formatDay(data.issuedOn)} è approvata la graduatoria del bando «${data.callTitle}», con una dotazione di ${formatEuro(data.budgetCents)}. Le domande sono ordinate per punteggio; a parità contano, nell'ordine, i punti del criterio A, quelli del criterio B, meno ULA, la quota di donne, l'ora di protocollo e infine il sorteggio.`,
      },
      {
        kind: "fields",
        rows: [
          ["Approvata da", data.approvedBy],
          ["Approvata il", data.approvedAt],
          ["Soglia sul totale", formatPoints(data.thresholds.totalHundredths)],
          ["Soglia sul criterio D", formatPoints(data.thresholds.qualityHundredths)],
          ["Seme del sorteggio", `${data.drawSeed}${data.drawUsed ? "" : " (non servito)"}`],
          ["Impronta dei dati", data.inputsHash],
        ],
      },
      rankingTable(data),
      pointsTable(data),
      ...extraBlocks(data),
      {
        kind: "paragraph",
        text: `Il budget si assegna dall'alto. La prima domanda che non è coperta per intero è finanziata in parte se resta almeno il ${String(data.partialFromPercent)} % della richiesta; quelle che seguono restano in lista d'attesa. Chiunque abbia i dati di questo verbale può ripetere il calcolo.`,
      },
    ],
  };
}

function rankingTable(data: RankingMinutesData): DocumentBlock {
  return {
    kind: "table",
    caption: "Graduatoria, importi in euro",
    columns: [
      { title: "Posto", width: 1, align: "right" },
      { title: "Pratica e impresa", width: 4.6 },
      { title: "Punti", width: 1.4, align: "right" },
      { title: "Richiesti", width: 1.9, align: "right" },
      { title: "Assegnati", width: 1.9, align: "right" },
      { title: "Restano", width: 1.9, align: "right" },
      { title: "Esito", width: 2.9 },
    ],
    rows: data.rows.map((row) => [
      String(row.position),
      `${row.code} ${row.companyName}`,
      formatPoints(row.totalHundredths),
      formatCents(row.requestedCents),
      formatCents(row.awardedCents),
      formatCents(row.leftCents),
      row.tieBreak === "" ? row.outcome : `${row.outcome}. A parità: ${lowerFirst(row.tieBreak)}`,
    ]),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function pointsTable(data: RankingMinutesData): DocumentBlock {
  return {
    kind: "table",
    caption: "Punti per criterio",
    columns: [
      { title: "Pratica", width: 3 },
      ...["A", "B", "C", "D", "E", "F"].map((title) => ({
        title,
        width: 1,
        align: "right" as const,
      })),
      { title: "Totale", width: 1.4, align: "right" },
    ],
    rows: data.rows.map((row) => [
      row.code,
      ...row.headings.map(formatPoints),
      formatPoints(row.totalHundredths),
    ]),
  };
}

function extraBlocks(data: RankingMinutesData): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  if (data.recalculated.length > 0)
    blocks.push(
      { kind: "heading", text: "Punti ricalcolati con la mediana finale" },
      { kind: "list", items: data.recalculated },
    );
  if (data.excluded.length > 0)
    blocks.push(
      { kind: "heading", text: "Domande fuori graduatoria" },
      {
        kind: "list",
        items: data.excluded.map((row) => `${row.code} ${row.companyName}: ${row.outcome}`),
      },
    );
  return blocks;
}
