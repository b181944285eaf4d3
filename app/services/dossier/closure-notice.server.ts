import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import type { ClosureNoticeData, ClosureOutcome } from "#templates/award/closure-notice.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";

type Closure = { act: Act; dossier: DossierForStep; outcome: ClosureOutcome; reason: string };

/** What the notice of a closed dossier says, as a snapshot for its template. */
export async function closureNotice(
  tx: Transaction,
  { act, dossier, outcome, reason }: Closure,
): Promise<ClosureNoticeData> {
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const { actor } = act;
  const decidedBy =
    actor.role === "company"
      ? `${actor.fullName}, ${actor.organisationName}`
      : `${actor.fullName}, ${roleLabels[actor.role].toLowerCase()}, ${actor.organisationName}`;
  return { ...context, outcome, closedOn: context.issuedOn, decidedBy, reason, details: [] };
}
