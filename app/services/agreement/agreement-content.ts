import { sha256 } from "#app/documents/canonical-json.ts";
import {
  canonicalAgreement,
  writeAgreement,
  type AgreementText,
} from "#workflows/agreement/agreement-text.ts";
import type { HourlyLeaveClauses } from "#workflows/agreement/hourly-leave-clauses.ts";

/** What a signature is about: the text and its SHA-256. */
export type AgreementContent = { text: AgreementText; contentHash: string };

/** The text of a company's adhesion with its hash. */
export function contentOfAgreement(
  companyName: string,
  clauses: HourlyLeaveClauses | null,
): AgreementContent {
  const text = writeAgreement(companyName, clauses);
  return { text, contentHash: sha256(canonicalAgreement(text)) };
}

/** `3f9a1c0d5b2e`: enough of a hash to compare by eye. */
export function shortenHash(contentHash: string): string {
  return contentHash.slice(0, 12);
}
