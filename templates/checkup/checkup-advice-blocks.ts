import { formatEuro } from "#workflows/money.ts";
import { formatPoints } from "#workflows/points.ts";
import { areas } from "#workflows/programme/areas.ts";
import type { CheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import type { SuggestedMeasure } from "#workflows/checkup/suggested-measures.ts";
import type { DocumentBlock } from "../programme-document.ts";
import type { CheckupReportData } from "./checkup-report-data.ts";

/** Unknown answers told in full; a report of four pages has no room for forty. */
const MOST_UNKNOWN_NAMED = 6;

const agreementWords: Record<SuggestedMeasure["agreement"], string> = {
  yes: "sì",
  advised: "consigliato",
  no: "no",
};

/** What comes first, what could be done, what is not known, what happens next. */
export function adviceBlocks(data: CheckupReportData): DocumentBlock[] {
  return [
    { kind: "heading", text: "Le tre priorità" },
    ...priorityBlocks(data),
    { kind: "heading", text: "Misure suggerite" },
    ...suggestionBlocks(data),
    { kind: "heading", text: "Quanto sono affidabili questi dati" },
    ...reliabilityBlocks(data),
    { kind: "heading", text: "Che cosa succede adesso" },
    {
      kind: "list",
      ordered: true,
      items: [
        "Guardate la relazione insieme al personale: una riunione breve basta.",
        "Scrivete il piano: scegliete le misure, i costi, i tempi e chi se ne occupa.",
        "Con i sindacati valutate l'adesione all'Accordo Territoriale: apre i congedi a ore e vale punti nel bando.",
        "Quando un bando è aperto, presentate la domanda: i dati del check-up sono già pronti.",
      ],
    },
  ];
}

function priorityBlocks({ priorities, result }: CheckupReportData): DocumentBlock[] {
  if (priorities.length === 0)
    return [
      {
        kind: "paragraph",
        text: "Le priorità non si possono calcolare: mancano i dati su carichi di cura, assenze o uscite.",
      },
    ];
  return [
    {
      kind: "paragraph",
      text: "Qui c'è più da guadagnare. Sotto ogni area trovate le domande con il punteggio più basso.",
    },
    ...priorities.flatMap((priority, index) =>
      priorityBlock({ ...priority, rank: index + 1, indices: result.indices }),
    ),
  ];
}

type RankedPriority = CheckupReportData["priorities"][number] & {
  rank: number;
  indices: CheckupIndices;
};

function priorityBlock({ area, weakest, rank, indices }: RankedPriority): DocumentBlock[] {
  const priority = indices.areas.find((one) => one.area === area)?.priority;
  const title = `${String(rank)}. ${areas[area].label}`;
  return [
    {
      kind: "heading",
      level: 3,
      text: priority ? `${title} (priorità ${formatPoints(priority)})` : title,
    },
    weakest.length > 0
      ? { kind: "list", items: weakest }
      : {
          kind: "paragraph",
          text: "Nessuna risposta è debole: qui si tratta di tenere ciò che c'è.",
        },
  ];
}

function suggestionBlocks({ result }: CheckupReportData): DocumentBlock[] {
  const { suggestions } = result;
  if (suggestions.length === 0)
    return [
      {
        kind: "paragraph",
        text: "Con questi dati non suggeriamo misure: nel piano potete comunque scegliere tra tutte quelle del catalogo.",
      },
    ];
  return [
    {
      kind: "table",
      caption: "Costi del primo anno stimati per un'impresa della vostra dimensione",
      columns: [
        { title: "Misura", width: 0.3 },
        { title: "Area", width: 0.08 },
        { title: "Costo", width: 0.22, align: "right" },
        { title: "Base giuridica", width: 0.26 },
        { title: "Accordo", width: 0.14 },
      ],
      rows: suggestions.map((measure) => [
        `${measure.code} ${measure.name}${measure.isWished ? " (indicata da voi)" : ""}`,
        measure.area,
        `da ${formatEuro(measure.costFromCents)} a ${formatEuro(measure.costToCents)}`,
        measure.legalBasis,
        agreementWords[measure.agreement],
      ]),
    },
    {
      kind: "paragraph",
      text: "I costi sono stime del programma. «Accordo» dice se serve un accordo sindacale.",
    },
  ];
}

function reliabilityBlocks({ unknown, result }: CheckupReportData): DocumentBlock[] {
  const { reliability, areas: indices } = result.indices;
  const missing = indices.filter(({ maturity }) => maturity === null);
  const share = `L'affidabilità è ${formatPoints(reliability)}%: tiene conto di quante risposte sono note e di come avete raccolto i dati sui carichi di cura.`;
  const notCalculable = missing.map(
    ({ area }) => `${areas[area].label}: non calcolabile, meno del 60% delle risposte è noto.`,
  );
  const named = unknown.slice(0, MOST_UNKNOWN_NAMED);
  const others = unknown.slice(MOST_UNKNOWN_NAMED).map(({ questionId }) => questionId);
  const items = [
    ...notCalculable,
    ...named.map(({ questionId, text }) => `${questionId}, risposta non nota: ${text}`),
    ...(others.length === 0 ? [] : [`Altre risposte non note: ${others.join(", ")}.`]),
  ];
  const summary: DocumentBlock = { kind: "paragraph", text: share };
  return items.length === 0 ? [summary] : [summary, { kind: "list", items }];
}
