import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { findLetterhead } from "#app/data/organisations.server.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { Act } from "./act.server.ts";

/** The head of a document issued now by a body of the programme about a dossier. */
export async function documentContext(
  tx: Transaction,
  {
    act,
    dossier,
    issuer,
  }: { act: Act; dossier: DossierForStep; issuer: "province" | "consultancy" },
): Promise<DocumentContext> {
  const issuedOn = dayInRome(act.now);
  return {
    letterhead: await findLetterhead(tx, issuer, issuedOn),
    issuedOn,
    dossierCode: dossier.code,
    companyName: dossier.company.name,
  };
}
