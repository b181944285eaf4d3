import { describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { addJobs, leaseJobs, releaseJobs } from "#app/data/outbox.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { retryJob } from "#app/services/outbox/retry-job.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import { MAX_ATTEMPTS, secondsUntilRetry } from "#workflows/outbox/back-off.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, PROVINCE } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn, testClock } from "#tests/setup/test-shift.ts";

const REASON = "Rinunciamo perché il progetto non parte.";
const NOW = new Date("2026-11-02T09:00:00Z");

/** A dossier whose withdrawal is committed and whose documents nobody has made. */
async function withdrawnDossier() {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, "plan.draft");
  const act: Act = { ...actAs(database, company, NOW), hurry: () => Promise.resolve() };
  const outcome = await withdrawDossier({ act, dossierId, reason: REASON });
  expect(outcome.ok).toBe(true);
  return { database, company, dossierId };
}

async function addMailJob(database: Database, id = "job-1") {
  const payload = { messageId: "nobody" };
  const job = { id, kind: "mail.send" as const, dossierId: null, payload, dueAt: NOW };
  await database.inTransaction((tx) => addJobs(tx, [job], NOW));
}

function readJob(database: Database, id = "job-1") {
  return database.read.outboxJob.findUniqueOrThrow({ where: { id } });
}

/** Transactions of a process that dies after some: the later ones never reach the database. */
function dieAfter(inTransaction: Database["inTransaction"], many: number) {
  let count = 0;
  const dying: Database["inTransaction"] = (work) => {
    count += 1;
    return count > many ? Promise.reject(new Error("dead")) : inTransaction(work);
  };
  return dying;
}

function failToDraw() {
  return Promise.reject(new Error("no ink"));
}

describe("an act", () => {
  test("leaves its documents to the outbox in the same transaction", async () => {
    const { database, dossierId } = await withdrawnDossier();
    expect(await database.read.document.count({ where: { state: "pending" } })).toBe(1);
    const jobs = await database.read.outboxJob.findMany();
    expect(jobs).toMatchObject([{ kind: "document.render", dossierId, state: "waiting" }]);
  });

  test("that is refused leaves nothing", async () => {
    const { database, company, dossierId } = await withdrawnDossier();
    const again = await withdrawDossier({
      act: actAs(database, company),
      dossierId,
      reason: REASON,
    });
    expect(again.ok).toBe(false);
    expect(await database.read.outboxJob.count()).toBe(1);
  });
});

describe("a worker", () => {
  test("makes the documents and finds nothing more to do", async () => {
    const { database } = await withdrawnDossier();
    expect(await runDueJobs(shiftOn(database))).toEqual(["done"]);
    expect(await runDueJobs(shiftOn(database))).toEqual([]);
    expect(await database.read.document.count({ where: { state: "issued" } })).toBe(1);
    expect((await verifyAuditChains(database.read)).broken).toBeNull();
  });

  test("takes up the job of one that was killed, once its lease is over, and does it once", async () => {
    const { database } = await withdrawnDossier();
    const clock = testClock();
    const [job] = await database.read.outboxJob.findMany();
    const id = job!.id;
    // The first one takes the job and is never heard of again.
    const until = new Date(clock.read().getTime() + 60_000);
    const lease = { jobIds: [id], worker: "killed", now: clock.read(), until, again: until };
    expect(await database.inTransaction((tx) => leaseJobs(tx, lease))).toHaveLength(1);

    const second = shiftOn(database, { clock: clock.read });
    clock.forward(59);
    expect(await runDueJobs(second)).toEqual([]);
    clock.forward(2);
    expect(await runDueJobs(second)).toEqual(["done"]);
    expect(await readJob(database, id)).toMatchObject({ state: "done", attempts: 2 });
    expect(await database.read.auditEvent.count({ where: { event: "document.issue" } })).toBe(1);
  });

  test("that was killed between the work and the mark leaves work that is not done twice", async () => {
    const { database } = await withdrawnDossier();
    const clock = testClock();
    const first = shiftOn(database, {
      clock: clock.read,
      worker: "killed",
      draw: async (kind, snapshot) => {
        // While it draws, its lease runs out and another one does the same job.
        clock.forward(61);
        expect(await runDueJobs(shiftOn(database, { clock: clock.read, worker: "other" }))).toEqual(
          ["done"],
        );
        return renderDocument(kind, snapshot);
      },
    });
    expect(await runDueJobs(first)).toEqual(["lost"]);
    expect(await database.read.auditEvent.count({ where: { event: "document.issue" } })).toBe(1);
    expect((await verifyAuditChains(database.read)).broken).toBeNull();
  });

  test("gives back what it holds when it stops, without counting the attempt", async () => {
    const database = openTestDatabase();
    await addMailJob(database);
    const until = new Date("2030-01-01");
    const lease = { jobIds: ["job-1"], worker: "leaving", now: NOW, until, again: until };
    await database.inTransaction((tx) => leaseJobs(tx, lease));
    expect(await database.inTransaction((tx) => releaseJobs(tx, "leaving", NOW))).toBe(1);
    expect(await readJob(database)).toMatchObject({ attempts: 0, leasedBy: null });
    expect(await runDueJobs(shiftOn(database))).toEqual(["done"]);
  });

  test("of two on one database never gets the other's job", async () => {
    const database = openTestDatabase();
    const ids = Array.from({ length: 40 }, (_, index) => `job-${String(index)}`);
    for (const id of ids) await addMailJob(database, id);
    const workers = ["left", "right"].map((worker) => shiftOn(database, { worker, atOnce: 3 }));
    const outcomes = await Promise.all(
      workers.map(async (shift) => {
        const all: string[] = [];
        for (let idle = 0; idle < 3;) {
          const round = await runDueJobs(shift);
          all.push(...round);
          idle = round.length === 0 ? idle + 1 : 0;
        }
        return all;
      }),
    );
    expect(outcomes.flat()).toHaveLength(ids.length);
    const jobs = await database.read.outboxJob.findMany();
    expect(jobs.every(({ state, attempts }) => state === "done" && attempts === 1)).toBe(true);
  });
});

describe("a job that cannot be done", () => {
  test("waits longer after each attempt", async () => {
    const { database } = await withdrawnDossier();
    const clock = testClock();
    const shift = shiftOn(database, { clock: clock.read, draw: failToDraw });
    for (const attempt of [1, 2, 3]) {
      expect(await runDueJobs(shift)).toEqual(["postponed"]);
      const [job] = await database.read.outboxJob.findMany();
      const waits = (job!.dueAt.getTime() - clock.read().getTime()) / 1_000;
      expect(waits).toBe(secondsUntilRetry(attempt));
      expect(job).toMatchObject({ attempts: attempt, leasedBy: null });
      clock.forward(waits - 1);
      expect(await runDueJobs(shift)).toEqual([]);
      clock.forward(1);
    }
  });

  test("is put aside in the end, seen by the administrator and tried again on demand", async () => {
    const { database } = await withdrawnDossier();
    const clock = testClock();
    const failing = shiftOn(database, { clock: clock.read, draw: failToDraw });
    const ends: string[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      ends.push(...(await runDueJobs(failing)));
      clock.forward(3_600);
    }
    expect(ends).toEqual([...Array<string>(MAX_ATTEMPTS - 1).fill("postponed"), "dead"]);
    const [job] = await database.read.outboxJob.findMany();
    expect(job).toMatchObject({ state: "dead" });
    expect(job?.lastError).toContain("documents could not be drawn");

    const administrator = await addActor(database, "accountAdministrator", PROVINCE);
    const act = actAs(database, administrator, clock.read());
    expect(await retryJob({ act, jobId: job!.id })).toEqual({ ok: true, value: undefined });
    expect(await runDueJobs(shiftOn(database, { clock: clock.read }))).toEqual(["done"]);
    expect(await database.read.document.count({ where: { state: "issued" } })).toBe(1);
    expect(await retryJob({ act, jobId: job!.id })).toMatchObject({
      ok: false,
      refusal: { reason: "changed-meanwhile" },
    });
  });

  test("because its process dies waits as long as a failed one before it is begun again", async () => {
    const database = openTestDatabase();
    await addMailJob(database);
    const clock = testClock();
    for (const attempt of [1, 2, 3, 4]) {
      const dying = shiftOn(database, { clock: clock.read, worker: `dying-${String(attempt)}` });
      const died = { ...database, inTransaction: dieAfter(database.inTransaction, 1) };
      await expect(runDueJobs({ ...dying, database: died })).resolves.toEqual(["lost"]);
      const seconds = Math.max(secondsUntilRetry(attempt), 60);
      clock.forward(seconds - 1);
      expect(await runDueJobs(shiftOn(database, { clock: clock.read }))).toEqual([]);
      clock.forward(1);
    }
    expect(await runDueJobs(shiftOn(database, { clock: clock.read }))).toEqual(["done"]);
  });

  test("because it ends the process every time is put aside without being begun again", async () => {
    const database = openTestDatabase();
    await addMailJob(database);
    await database.inTransaction((tx) =>
      tx.outboxJob.update({ where: { id: "job-1" }, data: { attempts: MAX_ATTEMPTS } }),
    );
    expect(await runDueJobs(shiftOn(database))).toEqual(["dead"]);
  });

  test("is nobody's to retry but the administrator's", async () => {
    const { database, company } = await withdrawnDossier();
    const [job] = await database.read.outboxJob.findMany();
    const outcome = await retryJob({ act: actAs(database, company), jobId: job!.id });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
  });
});
