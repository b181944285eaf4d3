import { formatDay } from "#workflows/italian-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import type { DocumentBlock, ProgrammeDocument } from "../programme-document.ts";

export type SharingMinutesData = DocumentContext & {
  planTitle: string;
  planAim: string;
  sharedOn: string;
  manner: string;
  participants: number;
  staffHeads: number;
  measures: readonly { title: string; aim: string; persons: number }[];
  /** What the staff said and what came of it. */
  summary: string;
  writer: string;
};

/** The minutes of how a plan was shared with the staff, ready to be signed by who was there. */
export function sharingMinutesDocument(data: SharingMinutesData): ProgrammeDocument {
  return {
    title: "Verbale della condivisione con il personale",
    subtitle: `«${data.planTitle}» — ${data.companyName}`,
    reference: `Pratica ${data.dossierCode}`,
    issuedOn: data.issuedOn,
    letterhead: data.letterhead,
    blocks: [
      {
        kind: "paragraph",
        text: `Il ${formatDay(data.sharedOn)} ${data.companyName} ha condiviso con il personale il piano di conciliazione «${data.planTitle}».`,
      },
      {
        kind: "fields",
        rows: [
          ["Quando", formatDay(data.sharedOn)],
          ["Come", data.manner],
          ["Partecipanti", `${String(data.participants)} su ${String(data.staffHeads)}`],
          ["Verbale scritto da", data.writer],
        ],
      },
      { kind: "heading", text: "Il piano presentato" },
      ...paragraphs(data.planAim),
      measureTable(data),
      { kind: "heading", text: "Che cosa è emerso" },
      ...paragraphs(data.summary),
      usage,
      {
        kind: "signatures",
        parties: [
          { party: data.companyName, signer: data.writer, state: "awaited" },
          { party: "Per il personale", state: "awaited" },
        ],
      },
    ],
  };
}

const usage: DocumentBlock = {
  kind: "callout",
  tone: "note",
  title: "Come si usa questo verbale",
  text: "Fallo leggere e firmare a chi c'era, poi carica la copia firmata nella pagina «Condivisione e rete» del piano.",
};

function measureTable({ measures }: SharingMinutesData): DocumentBlock {
  return {
    kind: "table",
    caption: "Le misure illustrate al personale",
    columns: [
      { title: "Misura", width: 36 },
      { title: "A che cosa serve", width: 48 },
      { title: "Persone", width: 16, align: "right" },
    ],
    rows: measures.map(({ title, aim, persons }) => [title, aim, String(persons)]),
  };
}

function paragraphs(text: string): DocumentBlock[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
}
