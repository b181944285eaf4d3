import { sha256 } from "#app/documents/canonical-json.ts";
import type { Transaction } from "./database.server.ts";
import { insertRows } from "./json-rows.server.ts";

/** A value that an act changed, old and new, as readable text. */
export type Change = { field: string; from: string; to: string };

/** A document an event left behind: what it says when it is ordered, its bytes once rendered. */
export type EventDocument = {
  kind: string;
  number: number;
  contentHash: string;
  sha256?: string;
};

export type AuditEntry = {
  id: string;
  dossierId: string;
  at: Date;
  actor: { id: string; name: string; role: string };
  event: string;
  fromState: string;
  toState: string;
  reason: string;
  changes: readonly Change[];
  documents: readonly EventDocument[];
};

/** The link of the chain an entry becomes: its number, the hash before it and its own. */
export type AuditLink = { sequence: number; previousHash: string; hash: string };

/** The row of an entry as it is stored and as its hash is computed. */
export type StoredAuditEvent = {
  id: string;
  dossierId: string;
  sequence: number;
  at: Date;
  actorId: string;
  actorName: string;
  actorRole: string;
  event: string;
  fromState: string;
  toState: string;
  reason: string;
  changes: string;
  documents: string;
  previousHash: string;
};

/**
 * SHA-256 over everything an event states and the hash of the event before it. A page of a dossier
 * computes a whole chain again: the names stand here in the order of canonical JSON, once for all.
 */
export function hashOfEvent(event: StoredAuditEvent): string {
  return sha256(
    JSON.stringify({
      actorId: event.actorId,
      actorName: event.actorName,
      actorRole: event.actorRole,
      at: event.at,
      changes: event.changes,
      documents: event.documents,
      dossierId: event.dossierId,
      event: event.event,
      fromState: event.fromState,
      id: event.id,
      previousHash: event.previousHash,
      reason: event.reason,
      sequence: event.sequence,
      toState: event.toState,
    }),
  );
}

/** The row an entry becomes after the last link of its dossier's chain, with its hash. */
export function linkAuditEvent(
  dossier: { auditSequence: number; auditHead: string },
  entry: AuditEntry,
): StoredAuditEvent & { hash: string } {
  const stored: StoredAuditEvent = {
    id: entry.id,
    dossierId: entry.dossierId,
    sequence: dossier.auditSequence + 1,
    at: entry.at,
    actorId: entry.actor.id,
    actorName: entry.actor.name,
    actorRole: entry.actor.role,
    event: entry.event,
    fromState: entry.fromState,
    toState: entry.toState,
    reason: entry.reason,
    changes: JSON.stringify(entry.changes),
    documents: JSON.stringify(entry.documents),
    previousHash: dossier.auditHead,
  };
  return { ...stored, hash: hashOfEvent(stored) };
}

/**
 * Adds an entry to a dossier's chain. The caller writes the returned link into the dossier's row
 * (`auditSequence`, `auditHead`) with the old sequence in the condition: two writers cannot both
 * extend the same link.
 */
export async function appendAuditEvent(
  tx: Transaction,
  dossier: { auditSequence: number; auditHead: string },
  entry: AuditEntry,
): Promise<AuditLink> {
  const event = linkAuditEvent(dossier, entry);
  await addAuditEvents(tx, [event]);
  const { sequence, previousHash, hash } = event;
  return { sequence, previousHash, hash };
}

type AuditEventRow = ReturnType<typeof linkAuditEvent>;

/** As many as a statement with a parameter for every value takes lightly. */
const FEW = 50;

/** Adds links to chains. No event is ever removed: that it is there proves the transaction. */
export async function addAuditEvents(
  tx: Transaction,
  events: readonly AuditEventRow[],
): Promise<void> {
  const [first] = events;
  if (first) proveByEvent(tx, first);
  if (events.length > FEW) await insertRows(tx, "AuditEvent", events);
  else await tx.auditEvent.createMany({ data: [...events] });
}

/** An event that a transaction adds tells later whether the transaction was kept. */
export function proveByEvent(tx: Transaction, { id }: Pick<AuditEventRow, "id">): void {
  tx.proveBy({ table: "auditEvent", where: { id } });
}
