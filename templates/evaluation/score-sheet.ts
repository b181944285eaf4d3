import { formatPoints, type Hundredths } from "#workflows/points.ts";
import { gridHeadings } from "#workflows/programme/grid/scoring-grid.ts";
import type { GridHeading } from "#workflows/programme/grid/grid-criterion.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type ScoreSheetLine = {
  code: string;
  title: string;
  mode: "automatic" | "document" | "evaluator";
  maxHundredths: Hundredths;
  hundredths: Hundredths;
  explanation: string;
};

/** Points in hundredths. Evaluators appear without names. */
export type ScoreSheetData = DocumentContext & {
  callTitle: string;
  lines: ScoreSheetLine[];
  gridHundredths: Hundredths;
  bonus: { label: string; hundredths: Hundredths }[];
  totalHundredths: Hundredths;
  failures: string[];
  /** Reasons of each evaluator, criterion by criterion. */
  judgements: { evaluator: string; code: string; hundredths: Hundredths; motivation: string }[];
  /** Minutes of the joint session; empty when there was none. */
  jointMinutes: string;
  inputsHash: string;
};

const modes: Record<ScoreSheetLine["mode"], string> = {
  automatic: "Calcolato",
  document: "Su documento",
  evaluator: "Valutatori",
};

/** The score of an application: every criterion, how it came about, whether it passes. */
export function scoreSheetDocument(data: ScoreSheetData): ProgrammeDocument {
  return {
    title: "Scheda di valutazione",
    subtitle: `${data.companyName} · pratica ${data.dossierCode}`,
    reference: data.dossierCode,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      summaryFigures(data),
      {
        kind: "fields",
        rows: [
          ["Bando", data.callTitle],
          ...data.bonus.map(({ label, hundredths }) => [label, signed(hundredths)] as const),
        ],
      },
      ...verdictBlocks(data),
      ...(Object.keys(gridHeadings) as GridHeading[]).flatMap((heading) =>
        headingBlocks(heading, data),
      ),
      ...judgementBlocks(data),
      {
        kind: "paragraph",
        text: `I punti si possono ricalcolare dai dati congelati con questa scheda. Impronta dei dati: ${data.inputsHash}.`,
      },
    ],
  };
}

function summaryFigures(data: ScoreSheetData): DocumentBlock {
  return {
    kind: "figures",
    items: [
      { value: formatPoints(data.totalHundredths), label: "Punteggio finale" },
      { value: formatPoints(data.gridHundredths), label: "Totale della griglia" },
      { value: data.failures.length === 0 ? "Idonea" : "Non idonea", label: "Esito" },
    ],
  };
}

function verdictBlocks({ failures }: ScoreSheetData): DocumentBlock[] {
  if (failures.length === 0) return [];
  return [
    { kind: "callout", tone: "warning", title: "Perché non è idonea", text: failures.join(" ") },
  ];
}

function headingBlocks(heading: GridHeading, data: ScoreSheetData): DocumentBlock[] {
  const lines = data.lines.filter(({ code }) => code.startsWith(heading));
  const points = lines.reduce((sum, { hundredths }) => sum + hundredths, 0);
  const max = lines.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  return [
    { kind: "heading", text: `${heading}. ${gridHeadings[heading]}` },
    {
      kind: "table",
      caption: `Criterio ${heading}: ${formatPoints(points)} punti su ${formatPoints(max)}`,
      columns: [
        { title: "Criterio", width: 3.2 },
        { title: "Modo", width: 2 },
        { title: "Punti", width: 1.2, align: "right" },
        { title: "Massimo", width: 1.3, align: "right" },
        { title: "Come si arriva al punteggio", width: 4.5 },
      ],
      rows: lines.map((line) => [
        `${line.code} ${line.title}`,
        modes[line.mode],
        formatPoints(line.hundredths),
        formatPoints(line.maxHundredths),
        line.explanation,
      ]),
    },
  ];
}

function judgementBlocks({ judgements, jointMinutes }: ScoreSheetData): DocumentBlock[] {
  const joint: DocumentBlock[] =
    jointMinutes === ""
      ? []
      : [
          { kind: "heading", text: "Seduta congiunta" },
          { kind: "paragraph", text: jointMinutes },
        ];
  return [
    { kind: "heading", text: "Motivazioni dei valutatori" },
    {
      kind: "table",
      caption: "Giudizi e motivazioni",
      columns: [
        { title: "Criterio", width: 1 },
        { title: "Chi", width: 2 },
        { title: "Punti", width: 1.2, align: "right" },
        { title: "Motivazione", width: 7 },
      ],
      rows: judgements.map((row) => [
        row.code,
        row.evaluator,
        formatPoints(row.hundredths),
        row.motivation,
      ]),
    },
    ...joint,
  ];
}

function signed(points: Hundredths): string {
  return points > 0 ? `+${formatPoints(points)}` : formatPoints(points);
}
