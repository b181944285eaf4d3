import type { ReadClient, Transaction } from "./database.server.ts";

/** The head of a chain as a seal found it. */
export type SealedHead = { dossierId: string; sequence: number; hash: string };

export type StoredSeal = {
  day: string;
  sealedAt: Date;
  heads: number;
  digest: string;
  previousDigest: string;
  keyId: string;
  signature: string;
};

const PAGE = 1_000;

/** Notes the heads of all chains that have grown since they were last noted, in one statement. */
export async function noteGrownHeads(tx: Transaction, day: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SealedHead" ("dossierId", "sequence", "hash", "day")
    SELECT d."id", d."auditSequence", d."auditHead", ${day} FROM "Dossier" d
    WHERE d."auditSequence" > COALESCE(
      (SELECT MAX(s."sequence") FROM "SealedHead" s WHERE s."dossierId" = d."id"), 0)`;
}

/** The heads noted on a day in the order of their dossiers, page by page. */
export async function* readSealedHeads(
  read: Pick<ReadClient, "sealedHead">,
  day: string,
): AsyncGenerator<SealedHead> {
  let after = "";
  for (;;) {
    const heads = await read.sealedHead.findMany({
      where: { day, dossierId: { gt: after } },
      orderBy: { dossierId: "asc" },
      take: PAGE,
      select: { dossierId: true, sequence: true, hash: true },
    });
    yield* heads;
    const last = heads.at(-1);
    if (!last || heads.length < PAGE) return;
    after = last.dossierId;
  }
}

/** The latest seal; null when there is none. */
export function findLastSeal(read: Pick<ReadClient, "dailySeal">): Promise<StoredSeal | null> {
  return read.dailySeal.findFirst({ orderBy: { day: "desc" } });
}

/** All seals, the oldest first. */
export function listSeals(read: ReadClient): Promise<StoredSeal[]> {
  return read.dailySeal.findMany({ orderBy: { day: "asc" } });
}

export async function saveSeal(tx: Transaction, seal: StoredSeal): Promise<void> {
  await tx.dailySeal.createMany({ data: [seal] });
}

/** The first sealed head that its chain no longer has; null when all chains go through theirs. */
export async function findLostHead(tx: Transaction): Promise<SealedHead | null> {
  const [lost] = await tx.$queryRaw<SealedHead[]>`
    SELECT s."dossierId", s."sequence", s."hash" FROM "SealedHead" s
    LEFT JOIN "AuditEvent" e ON e."dossierId" = s."dossierId" AND e."sequence" = s."sequence"
    WHERE e."hash" IS NULL OR e."hash" <> s."hash"
    ORDER BY s."dossierId", s."sequence" LIMIT 1`;
  return lost ?? null;
}
