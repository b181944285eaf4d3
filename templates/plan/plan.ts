import { formatDay, sinceDay, untilDay } from "#workflows/italian-dates.ts";
import { formatCents, formatEuro, type Cents } from "#workflows/money.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";
import { budgetTable, coverageFields, type PlanMoney } from "./plan-money-blocks.ts";
import { timetableBlock, type PlanTimetable } from "./plan-timetable-block.ts";
import { versionBlocks, type PlanVersionData } from "./plan-version-blocks.ts";

/** A measure as the plan prints it: words where a reader wants words, cents where sums are made. */
export type PlannedMeasure = {
  /** `M11`, or "" for a measure of the company's own. */
  code: string;
  title: string;
  area: string;
  aim: string;
  answersNeed: string;
  personsReached: number;
  /** Whom it reaches, in words; absent in plans approved before it was asked. */
  reach?: string;
  startsOn: string;
  endsOn: string;
  structural: boolean;
  /** The paper that makes it last, with its reference; "" for a temporary measure. */
  evidence: string;
  legalBasis: string;
  costs: readonly { item: string; amountCents: Cents }[];
  totalCents: Cents;
  responsible: string;
  indicator: string;
  baseline: string;
  target: string;
};

export type PlanData = DocumentContext & {
  title: string;
  aim: string;
  startsOn: string;
  endsOn: string;
  incentiveMonths: number;
  maintenanceMonths: number;
  staffHeads: number;
  coveredHeads: number;
  coveredWomen: number;
  carers: number;
  coveredCarers: number;
  sharing: { day: string; manner: string; participants: number; evidence: string };
  bargaining: string;
  network: string;
  measures: readonly PlannedMeasure[];
  budget: PlanMoney;
  timetable: PlanTimetable;
  /** Absent in plans approved before versions were kept, and in the first one. */
  version?: PlanVersionData;
  approvedBy: string;
  /** Readable instant. */
  approvedAt: string;
};

/** The conciliation plan as the consultant approved it. */
export function planDocument(data: PlanData): ProgrammeDocument {
  return {
    title: titleOf(data),
    subtitle: `«${data.title}» — ${data.companyName}`,
    reference: `Pratica ${data.dossierCode}`,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      keyFigures(data),
      ...versionBlocks(data.version),
      ...paragraphs(data.aim),
      { kind: "heading", text: "Tempi" },
      timeFields(data),
      timetableBlock(data),
      { kind: "heading", text: "Misure" },
      measureTable(data),
      ...data.measures.flatMap(describeMeasure),
      { kind: "heading", text: "Costi e coperture" },
      budgetTable(data),
      coverageFields(data),
      { kind: "heading", text: "Obiettivi misurabili" },
      indicatorTable(data),
      { kind: "heading", text: "Condivisione con il personale" },
      sharingFields(data),
      {
        kind: "signatures",
        parties: [
          {
            party: data.letterhead.organisation,
            signer: data.approvedBy,
            state: "signed",
            signedAt: data.approvedAt,
            remark: "Piano approvato",
          },
        ],
      },
    ],
  };
}

function titleOf({ version }: PlanData): string {
  if (!version) return "Piano di conciliazione";
  return `Piano di conciliazione, versione ${String(version.number)}`;
}

function keyFigures(data: PlanData): DocumentBlock {
  return {
    kind: "figures",
    items: [
      {
        value: `${String(data.coveredHeads)} su ${String(data.staffHeads)}`,
        label: "Persone coperte",
        note: `${String(data.coveredWomen)} donne`,
      },
      { value: String(data.measures.length), label: "Misure", note: structuralNote(data) },
      { value: formatEuro(data.budget.totalCents), label: "Costo del piano" },
      { value: formatEuro(data.budget.requestedCents), label: "Incentivo da chiedere" },
    ],
  };
}

function structuralNote({ measures }: PlanData): string {
  const count = measures.filter((measure) => measure.structural).length;
  return count === 1 ? "1 strutturale" : `${String(count)} strutturali`;
}

function timeFields(data: PlanData): DocumentBlock {
  return {
    kind: "fields",
    rows: [
      ["Inizio", formatDay(data.startsOn)],
      ["Fine", formatDay(data.endsOn)],
      ["Durata dell'incentivo", countMonths(data.incentiveMonths)],
      ["Mantenimento dopo l'incentivo", countMonths(data.maintenanceMonths)],
    ],
  };
}

function measureTable({ measures }: PlanData): DocumentBlock {
  return {
    kind: "table",
    caption: "Le misure del piano",
    columns: [
      { title: "Misura", width: 38 },
      { title: "Area", width: 22 },
      { title: "Persone", width: 10, align: "right" },
      { title: "Durata", width: 14 },
      { title: "Costo", width: 16, align: "right" },
    ],
    rows: measures.map((measure) => [
      nameOf(measure),
      measure.area,
      String(measure.personsReached),
      measure.structural ? "Strutturale" : "Temporanea",
      formatCents(measure.totalCents),
    ]),
  };
}

function describeMeasure(measure: PlannedMeasure): DocumentBlock[] {
  const costs = measure.costs.map(({ item, amountCents }) => `${item} ${formatEuro(amountCents)}`);
  const rows: [string, string][] = [
    ["Obiettivo", measure.aim],
    ["Bisogno a cui risponde", measure.answersNeed],
    ["Chi raggiunge", measure.reach ?? ""],
    ["Periodo", `${sinceDay(measure.startsOn)} ${untilDay(measure.endsOn)}`],
    ["Documento che la rende stabile", measure.evidence],
    ["Base giuridica", measure.legalBasis],
    ["Costi", costs.join("; ") || "Nessuno"],
    ["Responsabile", measure.responsible],
  ];
  return [
    { kind: "heading", level: 3, text: nameOf(measure) },
    { kind: "fields", prose: true, rows: rows.filter(([, value]) => value !== "") },
  ];
}

function indicatorTable({ measures }: PlanData): DocumentBlock {
  return {
    kind: "table",
    caption: "Indicatori con valore di partenza e valore atteso",
    columns: [
      { title: "Misura", width: 34 },
      { title: "Indicatore", width: 34 },
      { title: "All'inizio", width: 16 },
      { title: "Obiettivo", width: 16 },
    ],
    rows: measures.map((measure) => [
      measure.title,
      measure.indicator,
      measure.baseline || "Non rilevato",
      measure.target,
    ]),
  };
}

function sharingFields(data: PlanData): DocumentBlock {
  const { sharing } = data;
  return {
    kind: "fields",
    prose: true,
    rows: [
      ["Quando", formatDay(sharing.day)],
      ["Come", sharing.manner],
      ["Partecipanti", String(sharing.participants)],
      ["Documento", sharing.evidence],
      ["Chi ha carichi di cura", `${String(data.coveredCarers)} coperti su ${String(data.carers)}`],
      ["Contrattazione di secondo livello", data.bargaining],
      ["Rete e servizi del territorio", data.network],
    ],
  };
}

function nameOf({ code, title }: PlannedMeasure): string {
  return code === "" ? title : `${code} ${title}`;
}

function countMonths(months: number): string {
  return months === 1 ? "un mese" : `${String(months)} mesi`;
}

function paragraphs(text: string): DocumentBlock[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}
