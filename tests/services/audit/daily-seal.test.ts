import { describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { hashOfEvent } from "#app/data/audit-events.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { makeSealKey, readSealKey, type SealKey } from "#app/documents/seal-key.server.ts";
import { orderSeal } from "#app/services/audit/seal-chains.server.ts";
import { verifySeals } from "#app/services/audit/verify-seals.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import { openAuditToTampering } from "#tests/setup/tampering.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn, testClock } from "#tests/setup/test-shift.ts";

const DAY = 86_400;

function makeKey(): SealKey {
  const key = readSealKey(makeSealKey());
  if (key === null) throw new Error("A key that was just made can be read");
  return key;
}

async function openOne(database: Database, now: Date): Promise<string> {
  const outcome = await openDossier({ act: actAs(database, await addCompany(database), now) });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
  return outcome.value;
}

/** Three days with a new dossier each, sealed every night. */
async function sealThreeDays() {
  const database = openTestDatabase();
  const clock = testClock();
  const key = makeKey();
  const shift = shiftOn(database, { clock: clock.read, sealKey: key });
  const dossierIds: string[] = [];
  for (let day = 0; day < 3; day += 1) {
    dossierIds.push(await openOne(database, clock.read()));
    await orderSeal(database, clock.read());
    expect(await runDueJobs(shift)).toEqual(["done"]);
    clock.forward(DAY);
  }
  return { database, clock, key, shift, dossierIds };
}

/** What somebody can do who has the database in hand: an event and its whole chain anew. */
async function rewriteChain(database: Database, dossierId: string): Promise<void> {
  await openAuditToTampering(database);
  const [event] = await database.read.auditEvent.findMany({ where: { dossierId } });
  const content = { ...event!, actorName: "Qualcun altro" };
  const hash = hashOfEvent(content);
  await database.inTransaction(async (tx) => {
    await tx.auditEvent.updateMany({
      where: { id: content.id },
      data: { actorName: content.actorName, hash },
    });
    await tx.dossier.updateMany({ where: { id: dossierId }, data: { auditHead: hash } });
  });
}

describe("the daily seal", () => {
  test("signs each day the chains that have grown, and holds", async () => {
    const { database, key } = await sealThreeDays();
    const seals = await database.read.dailySeal.findMany({ orderBy: { day: "asc" } });
    expect(seals.map(({ day, heads }) => [day, heads])).toEqual([
      ["2026-11-02", 1],
      ["2026-11-03", 1],
      ["2026-11-04", 1],
    ]);
    expect(await verifySeals(database, key)).toEqual({ seals: 3, broken: null });
  });

  test("is made once a day, whoever asks for it and however often", async () => {
    const { database, clock, shift } = await sealThreeDays();
    await Promise.all([1, 2, 3].map(() => orderSeal(database, clock.read())));
    expect(await runDueJobs(shift)).toEqual(["done"]);
    await orderSeal(database, clock.read());
    expect(await runDueJobs(shift)).toEqual([]);
    // After a standstill of a week there is one, of that day.
    clock.forward(7 * DAY);
    expect(await runDueJobs(shift)).toEqual(["done"]);
    expect(await database.read.dailySeal.count()).toBe(5);
    const next = await database.read.outboxJob.findMany({ where: { state: "waiting" } });
    expect(next.map(({ id }) => id)).toEqual(["seal-2026-11-13"]);
  });

  test("tells of a chain that was written anew as a whole, which the chain itself cannot", async () => {
    const { database, key, dossierIds } = await sealThreeDays();
    const [victim = ""] = dossierIds;
    await rewriteChain(database, victim);
    expect((await verifyAuditChains(database.read)).broken).toBeNull();
    const { broken } = await verifySeals(database, key);
    expect(broken).toBe(`event 1 of dossier ${victim} is no longer the one that was sealed`);
  });

  test("tells of another key and of heads that were slipped in", async () => {
    const { database, key } = await sealThreeDays();
    expect((await verifySeals(database, makeKey())).broken).toContain("with another key");
    const slipped = { dossierId: "other", sequence: 1, hash: "x", day: "2026-11-03" };
    await database.inTransaction((tx) => tx.sealedHead.createMany({ data: [slipped] }));
    expect((await verifySeals(database, key)).broken).toBe(
      "the seal of 2026-11-03 is of other heads than are noted",
    );
  });

  test("is not changed and not taken away", async () => {
    const { database } = await sealThreeDays();
    const attempts = [
      database.inTransaction((tx) => tx.$executeRaw`UPDATE "DailySeal" SET "signature" = 'x'`),
      database.inTransaction((tx) => tx.$executeRaw`DELETE FROM "DailySeal"`),
      database.inTransaction((tx) => tx.$executeRaw`UPDATE "SealedHead" SET "hash" = 'x'`),
      database.inTransaction((tx) => tx.$executeRaw`DELETE FROM "SealedHead"`),
    ];
    const ends = await Promise.allSettled(attempts);
    expect(ends.map(({ status }) => status)).toEqual(ends.map(() => "rejected"));
  });
});
