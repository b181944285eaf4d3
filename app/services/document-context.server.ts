import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { pickLetterhead } from "#app/data/organisations.server.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { Act } from "./act.server.ts";

/**
 * The head of a document issued now by a body of the programme about a dossier. The letterheads have
 * been read with the dossier.
 */
export function documentContext(
  _tx: Transaction,
  {
    act,
    dossier,
    issuer,
  }: { act: Act; dossier: DossierForStep; issuer: "province" | "consultancy" },
): Promise<DocumentContext> {
  const issuedOn = dayInRome(act.now);
  return Promise.resolve({
    letterhead: pickLetterhead(dossier.letterheads, issuer, issuedOn),
    issuedOn,
    dossierCode: dossier.code,
    companyName: dossier.company.name,
  });
}
