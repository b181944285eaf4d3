import { addAuditEvents } from "#app/data/audit-events.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { advanceChains } from "#app/data/dossier-moves.server.ts";
import {
  listSharedSources,
  lockSharingDocuments,
  markAsShared,
  type SharingDocument,
} from "#app/data/shared-documents.server.ts";
import type { Act } from "./act.server.ts";
import { linkIssue } from "./link-issue.ts";

type Clerk = Pick<Act, "database" | "now" | "newId">;
type Source = { id: string; sha256: string };

const AT_ONCE = 500;

/**
 * Issues the documents of other dossiers that share the bytes of this one's: each chain gets its own
 * event with the hash of the bytes. Some hundreds in a transaction, in a handful of statements;
 * whoever begins again after a crash goes on where it stopped.
 */
export async function issueSharedDocuments(act: Clerk, dossierId: string): Promise<void> {
  for (const { id, sha256 } of await listSharedSources(act.database.read, dossierId)) {
    if (sha256 === null) continue;
    let issued: number;
    do issued = await act.database.inTransaction((tx) => issueSome(tx, act, { id, sha256 }));
    while (issued === AT_ONCE);
  }
}

async function issueSome(tx: Transaction, act: Clerk, source: Source): Promise<number> {
  const documents = await lockSharingDocuments(tx, { sourceId: source.id, take: AT_ONCE });
  if (documents.length === 0) return 0;
  const links = documents.map((document) => recordIssue(act, document, source));
  await addAuditEvents(tx, links);
  await advanceChains(
    tx,
    links.map(({ dossierId: id, sequence: auditSequence, hash: auditHead }) => ({
      ...{ id, auditSequence, auditHead },
    })),
  );
  const ids = documents.map(({ id }) => id);
  const marked = await markAsShared(tx, { ids, sha256: source.sha256 });
  if (marked !== ids.length) throw new Error("Documents were issued while they were locked");
  return ids.length;
}

function recordIssue(act: Clerk, document: SharingDocument, { sha256 }: Source) {
  const { dossier, kind, number, contentHash } = document;
  return linkIssue(act, dossier, [{ kind, number, contentHash, sha256 }]);
}
