import type { StoredAgreement } from "#app/data/agreement/agreements.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import type { AgreementData } from "#templates/agreement/agreement.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { contentOfAgreement } from "./agreement-content.ts";
import { listParties } from "./agreement-parties.ts";

type Situation = {
  act: Act;
  dossier: DossierForStep;
  agreement: StoredAgreement;
  unions: readonly { id: string; name: string }[];
};

/**
 * What the document of an agreement says as it stands after this act: adhesion with everybody's
 * signature, commitment, or none.
 * @throws Error while nothing is decided.
 */
export async function writeAgreementData(
  tx: Transaction,
  { act, dossier, agreement, unions }: Situation,
): Promise<AgreementData> {
  const { kind } = agreement;
  if (kind === "draft") throw new Error("An agreement that is not decided has no document");
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const { text } = contentOfAgreement(dossier.company.name, agreement.clauses);
  return {
    ...context,
    kind,
    text: kind === "declined" ? null : text,
    contentHash: agreement.contentHash ?? "",
    parties: listParties([dossier.company, ...unions], agreement.signatures),
    reason: agreement.declineReason,
    actedBy: act.actor.fullName,
    actedAt: formatInstant(act.now),
  };
}
