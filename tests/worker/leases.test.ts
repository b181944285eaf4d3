import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { measureClockSkew } from "#app/data/database-clock.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { addJobs } from "#app/data/outbox.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { runDueJobs, type Shift } from "#app/worker/run-jobs.server.ts";
import { startWorker, type Worker } from "#app/worker/worker.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { actAs } from "#tests/setup/test-actors.ts";
import { makeTestDatabase, openAgain } from "#tests/setup/test-database.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";

const TEN_MINUTES = 600_000;
const workers: Worker[] = [];

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

const now = () => new Date();
const inTenMinutes = () => new Date(Date.now() + TEN_MINUTES);

/** A PDF, as far as a worker is concerned, that takes its time; counts how often it is drawn. */
function slowPen(milliseconds: number) {
  const pen = { drawn: 0 };
  const draw = async () => {
    pen.drawn += 1;
    await wait(milliseconds);
    return new Uint8Array([37, 80, 68, 70]);
  };
  return { pen, draw };
}

/** The database as two processes have it, with a document that is still to be made. */
async function openWithDocument(): Promise<[Database, Database]> {
  const url = makeTestDatabase();
  const [one, other] = [openAgain(url), openAgain(url)];
  const { company, dossierId } = await openDossierAt(one, "plan.draft");
  const act: Act = { ...actAs(one, company), hurry: () => Promise.resolve() };
  const outcome = await withdrawDossier({ act, dossierId, reason: "" });
  expect(outcome.ok).toBe(true);
  return [one, other];
}

function start(database: Database, worker: string, changed: Partial<Shift>): void {
  const shift = shiftOn(database, { clock: now, worker, ...changed });
  workers.push(startWorker(shift, { pollEvery: 10 }));
}

async function untilIssued({ read }: Database): Promise<void> {
  await expect
    .poll(() => read.document.count({ where: { state: "issued" } }), { timeout: 10_000 })
    .toBe(1);
}

async function expectOneIssue({ read }: Database): Promise<void> {
  expect(await read.auditEvent.count({ where: { event: "document.issue" } })).toBe(1);
  expect((await verifyAuditChains(read)).broken).toBeNull();
}

describe("a job that takes longer than its lease", () => {
  test("stays with the worker that is at it", async () => {
    const [one, other] = await openWithDocument();
    const { pen, draw } = slowPen(3_000);
    for (const [database, name] of [[one, "one"] as const, [other, "other"] as const])
      start(database, name, { draw, leaseFor: 2_000 });
    await untilIssued(one);
    await expect
      .poll(() => one.read.outboxJob.findMany({ select: { state: true, attempts: true } }))
      .toEqual([{ state: "done", attempts: 1 }]);
    expect(pen.drawn).toBe(1);
    await expectOneIssue(one);
  });

  test("is taken over when its worker stands still, and counts once when that one wakes", async () => {
    const [one, other] = await openWithDocument();
    const { draw } = slowPen(400);
    // Suspended: its clock does not go on, so it renews nothing.
    const [job] = await one.read.outboxJob.findMany();
    const stood = runDueJobs(shiftOn(one, { worker: "stood", draw, clock: () => job!.dueAt }));
    await expect.poll(() => other.read.outboxJob.count({ where: { leasedBy: "stood" } })).toBe(1);
    expect(await runDueJobs(shiftOn(other, { worker: "next", clock: inTenMinutes }))).toEqual([
      "done",
    ]);
    expect(await stood).toEqual(["lost"]);
    await expectOneIssue(one);
  });
});

describe("a worker on a machine whose clock is ten minutes ahead", () => {
  test("goes by the clock of the database and takes nothing away from another", async () => {
    const [one, other] = await openWithDocument();
    const { pen, draw } = slowPen(600);
    start(one, "on time", { draw, leaseFor: 5_000 });
    await expect.poll(() => pen.drawn).toBe(1);
    const measureSkew = () => Promise.resolve(-TEN_MINUTES);
    start(other, "ahead", { draw, leaseFor: 5_000, clock: inTenMinutes, measureSkew });
    await untilIssued(one);
    expect(pen.drawn).toBe(1);
    await expectOneIssue(one);
  });

  test("finds out how far ahead it is, where the database is on another machine", async () => {
    const [database] = await openWithDocument();
    const skew = await measureClockSkew(database, inTenMinutes);
    if (runsOnPostgresql()) expect(Math.abs(skew + TEN_MINUTES)).toBeLessThan(2_000);
    else expect(skew).toBe(0);
  });

  test("and does not ask the database does double work, which counts once all the same", async () => {
    const [one, other] = await openWithDocument();
    const { pen, draw } = slowPen(400);
    const first = runDueJobs(shiftOn(one, { worker: "on time", draw, clock: now }));
    await expect.poll(() => pen.drawn).toBe(1);
    const second = runDueJobs(shiftOn(other, { worker: "ahead", draw, clock: inTenMinutes }));
    expect([...(await first), ...(await second)].sort()).toEqual(["done", "lost"]);
    await expectOneIssue(one);
  });
});

test("a worker that comes too late for some jobs goes on with the next", async () => {
  const url = makeTestDatabase();
  const [one, other] = [openAgain(url), openAgain(url)];
  const at = new Date("2026-11-02T08:00:00Z");
  const jobs = Array.from({ length: 12 }, (_, index) => ({
    ...{ id: `job-${String(index)}`, kind: "mail.send" as const, dossierId: null },
    ...{ payload: { messageId: "nobody" }, dueAt: at },
  }));
  await one.inTransaction((tx) => addJobs(tx, jobs, at));
  const outcomes = await Promise.all(
    [one, other, one, other].map((database, index) =>
      runDueJobs(shiftOn(database, { worker: `worker-${String(index)}`, atOnce: 3 })),
    ),
  );
  expect(outcomes.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
  expect(await one.read.outboxJob.count({ where: { state: "done", attempts: 1 } })).toBe(12);
});
