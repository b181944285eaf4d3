import type { Letterhead } from "./programme-document.ts";

/** What every document knows: who issues it, when, and whose dossier it belongs to. */
export type DocumentContext = {
  letterhead: Letterhead;
  /** YYYY-MM-DD in Europe/Rome. */
  issuedOn: string;
  dossierCode: string;
  companyName: string;
};
