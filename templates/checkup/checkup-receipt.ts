import { formatDay } from "#workflows/italian-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type CheckupReceiptData = DocumentContext & {
  submittedBy: string;
  /** Readable instant. */
  submittedAt: string;
  /** YYYY-MM-DD the figures refer to. */
  referenceDay: string;
  /** Version of the questionnaire. */
  questionnaire: string;
  form: "full" | "short";
  sections: readonly { section: string; title: string; asked: number; answered: number }[];
  /** Unusual answers with the firm's explanation; "" where it gave none. */
  warnings: readonly { questionId: string; message: string; note: string }[];
  /** Remarks of the consultant looked after with this submission; 0 the first time. */
  answeredRemarks: number;
  /** SHA-256 of the answers that apply. */
  answersHash: string;
};

const forms = { full: "Completo", short: "Breve, per imprese con meno di 10 persone" };

/** The receipt of a check-up handed in: when, by whom, what it holds, how to prove it unchanged. */
export function checkupReceiptDocument(data: CheckupReceiptData): ProgrammeDocument {
  const { letterhead, issuedOn, dossierCode, companyName } = data;
  return {
    title: "Ricevuta del check-up",
    subtitle: `${companyName} · pratica ${dossierCode}`,
    issuedOn,
    letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `Abbiamo ricevuto il check-up di ${companyName}. Ora lo legge una consulente: se qualcosa non è chiaro ti scrive accanto alla domanda, altrimenti lo valida e ti manda la relazione.`,
      },
      submissionFields(data),
      { kind: "heading", text: "Che cosa contiene" },
      sectionTable(data),
      ...warningBlocks(data),
      {
        kind: "callout",
        tone: "note",
        title: "I tuoi dati",
        text: "Il check-up contiene solo numeri, mai nomi. Fuori dall'impresa e da chi fa consulenza, i gruppi di una o due persone compaiono come «<3».",
      },
    ],
  };
}

function submissionFields(data: CheckupReceiptData): DocumentBlock {
  return {
    kind: "fields",
    rows: [
      ["Consegnato da", data.submittedBy],
      ["Consegnato il", data.submittedAt],
      ["Dati riferiti al", formatDay(data.referenceDay)],
      ["Questionario", `${forms[data.form]} (versione ${data.questionnaire})`],
      ...remarkRow(data),
      ["Impronta delle risposte (SHA-256)", data.answersHash],
    ],
  };
}

function sectionTable(data: CheckupReceiptData): DocumentBlock {
  return {
    kind: "table",
    caption: "Risposte per sezione",
    columns: [
      { title: "Sezione", width: 0.7 },
      { title: "Domande", width: 0.15, align: "right" },
      { title: "Risposte", width: 0.15, align: "right" },
    ],
    rows: data.sections.map(({ section, title, asked, answered }) => [
      `${section} · ${title}`,
      String(asked),
      String(answered),
    ]),
    totals: ["Totale", sum(data.sections, "asked"), sum(data.sections, "answered")],
  };
}

function remarkRow({ answeredRemarks }: CheckupReceiptData): [string, string][] {
  return answeredRemarks === 0
    ? []
    : [["Osservazioni a cui hai risposto", String(answeredRemarks)]];
}

function warningBlocks({ warnings }: CheckupReceiptData): DocumentBlock[] {
  if (warnings.length === 0) return [];
  return [
    { kind: "heading", text: "Risposte insolite" },
    {
      kind: "list",
      items: warnings.map(
        ({ questionId, message, note }) =>
          `${questionId}: ${message} ${note === "" ? "Nessuna nota." : `Nota dell'impresa: ${note}`}`,
      ),
    },
  ];
}

function sum(sections: CheckupReceiptData["sections"], key: "asked" | "answered"): string {
  return String(sections.reduce((total, section) => total + section[key], 0));
}
