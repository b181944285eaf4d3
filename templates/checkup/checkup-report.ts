import { formatDay } from "#workflows/italian-dates.ts";
import { formatPoints, type Hundredths } from "#workflows/points.ts";
import { areas } from "#workflows/programme/areas.ts";
import type { CheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import type { ProgrammeMedians } from "#workflows/checkup/programme-medians.ts";
import { maturityBands, type MaturityBand } from "#workflows/checkup/maturity-index.ts";
import type { DocumentBlock, KeyFigure, ProgrammeDocument } from "../programme-document.ts";
import { adviceBlocks } from "./checkup-advice-blocks.ts";
import type { CheckupReportData } from "./checkup-report-data.ts";

const bandTexts: Record<MaturityBand, string> = {
  starting:
    "Le pratiche di conciliazione sono poche o affidate al caso. Bastano una o due misure semplici per cominciare.",
  occasional:
    "Qualcosa c'è, ma dipende dalle persone e dal momento. Il passo utile è scrivere le regole e farle conoscere.",
  structured:
    "Le pratiche sono regolate e note. Ora conviene misurarne gli effetti e colmare le aree rimaste indietro.",
  widespread:
    "La conciliazione fa parte del modo di lavorare. La vostra esperienza può servire ad altre imprese.",
};

const NOT_CALCULABLE = "non calcolabile";

/** The report a firm gets from its check-up: where it stands, what comes first, what it could do. */
export function checkupReportDocument(data: CheckupReportData): ProgrammeDocument {
  const { letterhead, issuedOn, dossierCode, companyName, result, medians } = data;
  const { indices } = result;
  return {
    title: "Relazione del check-up",
    subtitle: `${companyName} · pratica ${dossierCode}`,
    issuedOn,
    letterhead,
    blocks: [
      { kind: "figures", items: keyFigures(indices) },
      {
        kind: "paragraph",
        text: indices.band
          ? bandTexts[indices.band]
          : "Le risposte note sono troppo poche per un indice complessivo.",
      },
      { kind: "heading", text: "Le otto aree" },
      { kind: "radar", alternative: describeRadar(indices), axes: radarAxes(indices) },
      { kind: "heading", text: "L'impresa" },
      {
        kind: "fields",
        rows: [
          ...data.profile.map(({ label, value }) => [label, value] as const),
          ["Dati riferiti al", formatDay(data.referenceDay)],
          ["Convalidato da", `${data.validatedBy}, ${data.validatedAt}`],
          ["Versione del questionario", data.questionnaire],
        ],
      },
      areaTable(indices, medians),
      { kind: "heading", text: "Confronto" },
      { kind: "list", items: comparisons(indices, medians) },
      ...adviceBlocks(data),
    ],
  };
}

function keyFigures({ maturity, band, need, criticality, reliability }: CheckupIndices) {
  const figures: KeyFigure[] = [
    {
      value: show(maturity),
      label: "Maturità conciliativa",
      note: band ? maturityBands[band] : "",
    },
    { value: show(need), label: "Bisogno del personale", note: "da 0 a 100" },
    { value: show(criticality), label: "Criticità", note: "assenze e uscite, da 0 a 100" },
    { value: `${formatPoints(reliability)}%`, label: "Affidabilità dei dati" },
  ];
  return figures;
}

function radarAxes({ areas: indices }: CheckupIndices) {
  return indices.map(({ area, maturity }) => ({
    code: area,
    label: areas[area].label,
    value: maturity === null ? null : maturity / 100,
  }));
}

function describeRadar({ areas: indices }: CheckupIndices): string {
  const spoken = indices.map(({ area, maturity }) => `${areas[area].label} ${show(maturity)}`);
  return `Indici di maturità da 0 a 100: ${spoken.join("; ")}.`;
}

function areaTable(
  { areas: indices }: CheckupIndices,
  medians: ProgrammeMedians | null,
): DocumentBlock {
  const median =
    medians === null ? [] : [{ title: "Mediana", width: 0.14, align: "right" as const }];
  return {
    kind: "table",
    caption:
      medians === null
        ? "Maturità e priorità per area"
        : `Maturità e priorità per area; mediana di ${String(medians.companies)} imprese del programma`,
    columns: [
      { title: "Area", width: medians === null ? 0.56 : 0.46 },
      { title: "Peso", width: 0.1, align: "right" },
      { title: "Maturità", width: medians === null ? 0.17 : 0.15, align: "right" },
      ...median,
      { title: "Priorità", width: medians === null ? 0.17 : 0.15, align: "right" },
    ],
    rows: indices.map(({ area, maturity, priority }) => [
      `${area} · ${areas[area].label}`,
      String(areas[area].weight),
      show(maturity),
      ...(medians === null ? [] : [showMedian(medians.areas[area])]),
      show(priority),
    ]),
  };
}

function showMedian(value: Hundredths | null): string {
  return value === null ? "–" : formatPoints(value);
}

function comparisons(indices: CheckupIndices, medians: ProgrammeMedians | null): string[] {
  const programme =
    medians === null || medians.overall === null
      ? "Il confronto con le altre imprese del programma sarà possibile da otto check-up convalidati in poi."
      : `La maturità mediana di ${String(medians.companies)} imprese del programma è ${show(medians.overall)}; la vostra è ${show(indices.maturity)}.`;
  return [
    programme,
    "In Italia il 34,6% delle persone da 18 a 64 anni si prende cura di figli sotto i 15 anni o di familiari fragili (ISTAT 2018).",
    "Tra chi lavora e ha figli, il 35,9% delle madri e il 34,6% dei padri dice di avere problemi di conciliazione (ISTAT 2018).",
    "Più di 7 persone occupate su 10 non possono scegliere quando cominciare o finire la giornata (ISTAT 2019).",
  ];
}

function show(value: Hundredths | null): string {
  return value === null ? NOT_CALCULABLE : formatPoints(value);
}
