import type { DocumentBlock, ProgrammeDocument } from "#templates/programme-document.ts";

export const sentence =
  "L’importo è di € 4.000,00 e la quota a carico dell’impresa è il 20 %: più flessibilità è già realtà.";

/** One block of every kind, as a template would give it. */
export const everyBlock = {
  heading: { kind: "heading", text: "L’impresa" },
  paragraph: { kind: "paragraph", text: sentence },
  fields: {
    kind: "fields",
    rows: [
      ["Impresa", "Cooperativa Girasole"],
      ["Sede", "Via dei Mille 12, Cinisello Balsamo"],
      ["Attività", sentence.repeat(3)],
    ],
  },
  list: { kind: "list", ordered: true, items: ["Banca delle ore", sentence.repeat(3)] },
  table: {
    kind: "table",
    caption: "Costi per misura",
    columns: [
      { title: "Misura", width: 3 },
      { title: "Costo", width: 1, align: "right" },
    ],
    rows: [
      ["Flessibilità in entrata", "€ 1.234,56"],
      ["Voucher per la cura", "€ 2.000,00"],
    ],
    totals: ["Totale", "€ 3.234,56"],
  },
  callout: { kind: "callout", tone: "warning", title: "Attenzione", text: sentence },
  figures: {
    kind: "figures",
    items: [{ value: "€ 18.450,00", label: "costo", note: "IVA esclusa" }],
  },
  radar: {
    kind: "radar",
    alternative: "Organizzazione 62,40; Orario non calcolabile; Cura 35,25",
    axes: [
      { code: "AO", label: "Organizzazione", value: 62.4 },
      { code: "OR", label: "Orario", value: null },
      { code: "CU", label: "Cura", value: 35.25 },
    ],
  },
  bars: {
    kind: "bars",
    alternative: "Banca delle ore dal mese 1 al mese 6",
    unit: "mesi",
    bars: [{ label: "Banca delle ore", from: 1, to: 6, text: "mesi 1–6" }],
    scale: [
      { at: 1, label: "1" },
      { at: 12, label: "12" },
    ],
  },
  linkCode: {
    kind: "linkCode",
    address: "cip.example/survey",
    code: ["10101", "01010", "11011", "00100", "10001"],
  },
  slips: {
    kind: "slips",
    slips: [
      {
        title: "Un foglietto",
        text: sentence,
        address: "cip.example/survey",
        typed: "7H3K-9QXA",
        code: ["10101", "01010", "11011", "00100", "10001"],
      },
    ],
  },
  signatures: {
    kind: "signatures",
    parties: [
      {
        party: "Cooperativa Girasole",
        signer: "Giulia Prova",
        state: "signed",
        signedAt: "22 novembre 2026, ore 14:30",
        contentHash: "a3f5 09bc",
      },
      { party: "CGIL", state: "awaited" },
      { party: "CISL", state: "refused", remark: "Chiediamo di chiarire la clausola 4." },
    ],
  },
  pageBreak: { kind: "pageBreak" },
} as const satisfies { [K in DocumentBlock["kind"]]: Extract<DocumentBlock, { kind: K }> };

/** A plausible document around some blocks. */
export function sampleDocument(
  blocks: readonly DocumentBlock[],
  changes: Partial<ProgrammeDocument> = {},
): ProgrammeDocument {
  return {
    title: "Piano di conciliazione",
    subtitle: "Cooperativa Girasole",
    reference: "CIP-2026-0007",
    issuedOn: "2026-11-22",
    letterhead: {
      organisation: "Città metropolitana di Milano",
      office: "Settore politiche del lavoro",
      address: "Via Esempio 1, 20100 Milano",
    },
    blocks,
    ...changes,
  };
}
