import { findLostHead, listSeals, readSealedHeads } from "#app/data/audit-seals.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { SealKey } from "#app/documents/seal-key.server.ts";
import { digestHeads } from "./seal-digest.ts";

export type SealVerdict = { seals: number; broken: string | null };

/**
 * Computes every daily seal again: each names the one before, signs the heads it has noted, and
 * every chain still goes through them.
 * @returns the first thing that does not hold, in words.
 */
export async function verifySeals(database: Database, key: SealKey): Promise<SealVerdict> {
  const seals = await listSeals(database.read);
  let previousDigest = "";
  for (const seal of seals) {
    const { day } = seal;
    const found = await digestHeads({ day, previousDigest }, readSealedHeads(database.read, day));
    const fault = findFault(seal, { ...found, previousDigest, key });
    if (fault !== null) return { seals: seals.length, broken: `the seal of ${day} ${fault}` };
    previousDigest = seal.digest;
  }
  const lost = await database.inTransaction(findLostHead);
  if (lost === null) return { seals: seals.length, broken: null };
  const broken = `event ${String(lost.sequence)} of dossier ${lost.dossierId} is no longer the one that was sealed`;
  return { seals: seals.length, broken };
}

type Seal = Awaited<ReturnType<typeof listSeals>>[number];
type Found = { digest: string; count: number; previousDigest: string; key: SealKey };

function findFault(seal: Seal, { digest, count, previousDigest, key }: Found): string | null {
  if (seal.previousDigest !== previousDigest) return "does not follow the one before it";
  if (seal.digest !== digest || seal.heads !== count) return "is of other heads than are noted";
  if (seal.keyId !== key.id) return "was signed with another key than this installation's";
  return key.verify(seal.digest, seal.signature) ? null : "has no valid signature";
}
