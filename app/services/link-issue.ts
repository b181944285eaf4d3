import { linkAuditEvent, type EventDocument } from "#app/data/audit-events.server.ts";
import type { Act } from "./act.server.ts";
import { systemActor } from "./system-actor.ts";

type Chain = { id: string; state: string; auditSequence: number; auditHead: string };

/** The link that says which documents of a dossier have come to be, each with its hash. */
export function linkIssue(
  act: Pick<Act, "now" | "newId">,
  dossier: Chain,
  documents: readonly (EventDocument & { sha256: string })[],
) {
  return linkAuditEvent(dossier, {
    id: act.newId(),
    dossierId: dossier.id,
    at: act.now,
    actor: systemActor,
    event: "document.issue",
    fromState: dossier.state,
    toState: dossier.state,
    reason: "",
    changes: [],
    documents,
  });
}
