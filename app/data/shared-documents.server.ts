import type { ReadClient, Transaction } from "./database.server.ts";
import { lockDossiers } from "./row-locks.server.ts";

/** Issued documents of a dossier that others may share, with the hash of their bytes. */
export function listSharedSources(read: ReadClient, dossierId: string) {
  return read.document.findMany({
    where: { dossierId, kind: "rankingMinutes", state: "issued", sourceId: null },
    select: { id: true, sha256: true },
  });
}

/** A document that waits for the bytes another one holds, with its dossier's chain. */
export type SharingDocument = Awaited<ReturnType<typeof lockSharingDocuments>>[number];

/**
 * Some of the documents that wait for one another's bytes; their dossiers stay as they are until
 * the transaction ends.
 */
export async function lockSharingDocuments(
  tx: Transaction,
  { sourceId, take }: { sourceId: string; take: number },
) {
  const waiting = await tx.document.findMany({
    where: { sourceId, state: "pending" },
    orderBy: { id: "asc" },
    take,
    select: { id: true, dossierId: true },
  });
  await lockDossiers(
    tx,
    waiting.map(({ dossierId }) => dossierId),
  );
  return tx.document.findMany({
    where: { id: { in: waiting.map(({ id }) => id) }, state: "pending" },
    select: {
      id: true,
      kind: true,
      number: true,
      contentHash: true,
      dossier: { select: { id: true, state: true, auditSequence: true, auditHead: true } },
    },
  });
}

/** Marks documents as issued with the hash of the bytes they share. @returns how many. */
export async function markAsShared(
  tx: Transaction,
  { ids, sha256 }: { ids: readonly string[]; sha256: string },
): Promise<number> {
  const { count } = await tx.document.updateMany({
    where: { id: { in: [...ids] }, state: "pending" },
    data: { state: "issued", sha256, failure: null },
  });
  return count;
}
