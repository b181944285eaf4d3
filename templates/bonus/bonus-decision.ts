import { formatDay } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import { formatPoints, type Hundredths } from "#workflows/points.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type BonusDecisionData = DocumentContext & {
  line: string;
  granted: boolean;
  /** 0 when refused. */
  amountCents: Cents;
  decisionReason: string;
  motivation: string;
  structuralAct: string;
  /** YYYY-MM-DD. */
  structuralActOn: string;
  actMonths: number;
  keptMeasures: readonly string[];
  points: readonly {
    heading: string;
    hundredths: Hundredths;
    maxHundredths: Hundredths;
    explanation: string;
  }[];
  totalHundredths: Hundredths;
  thresholdHundredths: Hundredths;
  opinion: string;
  examinedBy: string;
  decidedBy: string;
  /** Readable instant. */
  decidedAt: string;
};

/** The decision on the bonus at the end of the trial, with the points it rests on. */
export function bonusDecisionDocument(data: BonusDecisionData): ProgrammeDocument {
  return {
    title: "Decisione sulla premialità",
    subtitle: `${data.companyName}, pratica ${data.dossierCode}`,
    reference: `Linea ${data.line}`,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      outcomeOf(data),
      { kind: "paragraph", text: data.decisionReason },
      ...requestBlocks(data),
      ...examinationBlocks(data),
      {
        kind: "signatures",
        parties: [
          { party: "Esame", signer: data.examinedBy, state: "signed" },
          { party: "Decisione", signer: data.decidedBy, state: "signed", signedAt: data.decidedAt },
        ],
      },
    ],
  };
}

function requestBlocks(data: BonusDecisionData): DocumentBlock[] {
  return [
    { kind: "heading", text: "La richiesta" },
    {
      kind: "fields",
      rows: [
        ["Linea", data.line],
        ["Atto che rende stabili le misure", data.structuralAct],
        ["Data dell'atto", formatDay(data.structuralActOn)],
        ["Durata dell'atto", `${String(data.actMonths)} mesi`],
      ],
    },
    { kind: "paragraph", text: data.motivation },
    { kind: "paragraph", text: "Misure che restano:" },
    { kind: "list", items: data.keptMeasures },
  ];
}

function examinationBlocks(data: BonusDecisionData): DocumentBlock[] {
  return [
    { kind: "heading", text: "L'esame" },
    {
      kind: "table",
      caption: "Punti per voce",
      columns: [
        { title: "Voce", width: 32 },
        { title: "Perché", width: 40 },
        { title: "Punti", width: 14, align: "right" },
        { title: "Massimo", width: 14, align: "right" },
      ],
      rows: data.points.map(({ heading, hundredths, maxHundredths, explanation }) => [
        heading,
        explanation,
        formatPoints(hundredths),
        formatPoints(maxHundredths),
      ]),
      totals: [
        "Totale",
        `Soglia ${formatPoints(data.thresholdHundredths)}`,
        formatPoints(data.totalHundredths),
        formatPoints(10_000),
      ],
    },
    { kind: "paragraph", text: data.opinion },
  ];
}

function outcomeOf({ granted, amountCents, actMonths }: BonusDecisionData): DocumentBlock {
  if (!granted) {
    return {
      kind: "callout",
      tone: "warning",
      title: "La premialità non è concessa",
      text: "La pratica si chiude senza premialità. L'incentivo già riconosciuto resta com'è.",
    };
  }
  return {
    kind: "callout",
    tone: "note",
    title: `La premialità è concessa: ${formatEuro(amountCents)}`,
    text:
      `L'impresa mantiene le misure per ${String(actMonths)} mesi; se le lascia prima, restituisce la parte ` +
      "corrispondente ai mesi mancanti. Il pagamento segue con un atto a parte, dopo i controlli sugli aiuti.",
  };
}
