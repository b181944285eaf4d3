import type { DocumentContext } from "#templates/document-context.ts";

/** The firm all the sample documents speak of. */
export const sampleContext: DocumentContext = {
  letterhead: {
    organisation: "Città metropolitana di Milano",
    office: "Settore Politiche del lavoro e conciliazione",
    address: "Via Esempio 1, 20100 Milano",
  },
  issuedOn: "2026-11-22",
  dossierCode: "CIP-2026-0007",
  companyName: "Cooperativa sociale Girasole",
};

export const callTitle = "Conciliazione In Pratica 2026";

export const someHash = "9f2c41d7a8e05b36c4f1d2e3a4b5968778695a4b3c2d1e0f9a8b7c6d5e4f3a21";
