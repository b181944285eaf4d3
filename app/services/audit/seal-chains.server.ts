import {
  findLastSeal,
  noteGrownHeads,
  readSealedHeads,
  saveSeal,
} from "#app/data/audit-seals.server.ts";
import type { Database, Transaction } from "#app/data/database.server.ts";
import { addJobs, findJobState } from "#app/data/outbox.server.ts";
import { lockName } from "#app/data/row-locks.server.ts";
import type { SealKey } from "#app/documents/seal-key.server.ts";
import { addDays } from "#workflows/deadlines/days.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { digestHeads } from "./seal-digest.ts";

/** In the night, when hardly anybody works. */
const TIME_OF_DAY = "T02:00:00Z";

/**
 * Signs the heads of all audit chains that have grown since the last seal, once a day: whoever has
 * the database in hand, but not the key, can no longer write a whole chain anew.
 */
export async function sealChains(
  tx: Transaction,
  { key, now }: { key: SealKey; now: Date },
): Promise<void> {
  const day = dayInRome(now);
  const last = await findLastSeal(tx);
  if (last !== null && last.day >= day) return;
  const previousDigest = last?.digest ?? "";
  await noteGrownHeads(tx, day);
  const { digest, count } = await digestHeads({ day, previousDigest }, readSealedHeads(tx, day));
  const signature = key.sign(digest);
  await saveSeal(tx, {
    ...{ day, sealedAt: now, heads: count, digest, previousDigest },
    ...{ keyId: key.id, signature },
  });
}

/** Sees to it that the seal of the day is somebody's work, whichever process starts first. */
export async function orderSeal(database: Database, now: Date): Promise<void> {
  const day = dayInRome(now);
  await database.inTransaction(async (tx) => {
    await lockName(tx, "seal");
    if ((await findLastSeal(tx))?.day !== day) await orderOnce(tx, { day, dueAt: now, now });
  });
}

/** Leaves the seal of the next day to the worker. */
export async function orderNextSeal(tx: Transaction, now: Date): Promise<void> {
  const day = addDays(dayInRome(now), 1);
  await lockName(tx, "seal");
  await orderOnce(tx, { day, dueAt: new Date(`${day}${TIME_OF_DAY}`), now });
}

async function orderOnce(
  tx: Transaction,
  { day, dueAt, now }: { day: string; dueAt: Date; now: Date },
): Promise<void> {
  const id = `seal-${day}`;
  if ((await findJobState(tx, id)) !== null) return;
  await addJobs(tx, [{ id, kind: "audit.seal", dossierId: null, payload: { day }, dueAt }], now);
}
