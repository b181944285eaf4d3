import type { ScoreSheetData, ScoreSheetLine } from "#templates/evaluation/score-sheet.ts";
import { callTitle, sampleContext, someHash } from "./sample-context.ts";

type Row = [
  code: string,
  title: string,
  mode: ScoreSheetLine["mode"],
  max: number,
  points: number,
  why: string,
];

const rows: Row[] = [
  [
    "A1",
    "Analisi dei bisogni",
    "document",
    1000,
    800,
    "Questionario a tutto il personale e sintesi scritta.",
  ],
  ["A2", "Condivisione con il personale", "document", 500, 500, "Assemblea con verbale firmato."],
  [
    "B1",
    "Misure strutturali",
    "document",
    1000,
    333,
    "Una misura su tre è resa stabile da un documento.",
  ],
  [
    "B2",
    "Durata e mantenimento",
    "automatic",
    500,
    400,
    "14 mesi di incentivo e 12 di mantenimento.",
  ],
  ["C1", "Persone coperte", "automatic", 1000, 1000, "8 persone su 8."],
  ["C2", "Donne coperte", "automatic", 500, 450, "6 donne su 6, più del 75 %."],
  ["C3", "Carichi di cura", "automatic", 500, 500, "5 persone su 5."],
  ["D1", "Coerenza", "evaluator", 1000, 750, "Media dei due valutatori."],
  ["D2", "Fattibilità", "evaluator", 700, 525, "Media dei due valutatori."],
  [
    "E1",
    "Costo per risultato",
    "automatic",
    800,
    600,
    "€ 60,58 per persona e mese, sotto la mediana del bando.",
  ],
  ["F1", "Accordo", "document", 1000, 1000, "Adesione firmata dalle organizzazioni sindacali."],
];

export const scoreSheetSample: ScoreSheetData = {
  ...sampleContext,
  callTitle,
  lines: rows.map(([code, title, mode, maxHundredths, hundredths, explanation]) => ({
    code,
    title,
    mode,
    maxHundredths,
    hundredths,
    explanation,
  })),
  gridHundredths: 6858,
  bonus: [{ label: "Certificazione della parità di genere", hundredths: 200 }],
  totalHundredths: 7058,
  failures: [],
  judgements: [
    {
      evaluator: "Primo valutatore",
      code: "D1",
      hundredths: 750,
      motivation:
        "Le misure rispondono ai bisogni emersi dall'assemblea; manca un legame esplicito tra la banca del tempo e i turni serali.",
    },
    {
      evaluator: "Secondo valutatore",
      code: "D1",
      hundredths: 750,
      motivation:
        "Il percorso è coerente con il check-up e con le due priorità indicate dalla relazione del consulente.",
    },
  ],
  jointMinutes: "",
  inputsHash: someHash,
};
