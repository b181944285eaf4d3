import { EventEmitter, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "#app/data/database.server.ts";
import { addJobs } from "#app/data/outbox.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { startWorker, waitForDocuments, type Worker } from "#app/worker/worker.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";

const REASON = "Rinunciamo perché il progetto non parte.";
const workers: Worker[] = [];

function start(...[shift, options]: Parameters<typeof startWorker>): Worker {
  const worker = startWorker(shift, options);
  workers.push(worker);
  return worker;
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

async function withdraw(database: Database, hurry: NonNullable<Act["hurry"]>) {
  const { company, dossierId } = await openDossierAt(database, "plan.draft");
  const act: Act = { ...actAs(database, company), hurry };
  const outcome = await withdrawDossier({ act, dossierId, reason: REASON });
  expect(outcome.ok).toBe(true);
  return dossierId;
}

function countIssued(database: Database) {
  return database.read.document.count({ where: { state: "issued" } });
}

/** A promise and what fulfils it. */
function openGate(): [passed: Promise<void>, open: () => void] {
  const gate = new EventEmitter();
  const passed = once(gate, "open").then(() => undefined);
  return [passed, () => gate.emit("open")];
}

describe("a worker", () => {
  test("has made the documents by the time the act's page is shown", async () => {
    const database = openTestDatabase();
    const worker = start(shiftOn(database), { pollEvery: 60_000 });
    await withdraw(database, (ids) =>
      waitForDocuments(database, ids, { within: 5_000, make: worker.hurry }),
    );
    expect(await countIssued(database)).toBe(1);
  });

  test("in another process is waited for, too", async () => {
    const database = openTestDatabase();
    start(shiftOn(database), { pollEvery: 20 });
    await withdraw(database, (ids) => waitForDocuments(database, ids, { within: 5_000 }));
    expect(await countIssued(database)).toBe(1);
  });

  test("that is slow keeps nobody waiting, and the document appears", async () => {
    const database = openTestDatabase();
    const [ink, pour] = openGate();
    const worker = start(
      shiftOn(database, {
        draw: async (kind, snapshot) => {
          await ink;
          return renderDocument(kind, snapshot);
        },
      }),
      { pollEvery: 60_000 },
    );
    const dossierId = await withdraw(database, (ids) =>
      waitForDocuments(database, ids, { within: 50, make: worker.hurry }),
    );
    expect(await countIssued(database)).toBe(0);
    pour();
    await waitForDocuments(database, [dossierId], { within: 5_000 });
    expect(await countIssued(database)).toBe(1);
  });

  test("that is stopped lets its job end before it goes", async () => {
    const database = openTestDatabase();
    const [begun, begin] = openGate();
    const worker = start(
      shiftOn(database, {
        draw: async (kind, snapshot) => {
          begin();
          await wait(100);
          return renderDocument(kind, snapshot);
        },
      }),
      { pollEvery: 10 },
    );
    await withdraw(database, () => Promise.resolve());
    await begun;
    await worker.stop();
    expect(await countIssued(database)).toBe(1);
    expect(await database.read.outboxJob.count({ where: { leasedBy: { not: null } } })).toBe(0);
  });

  test("that is stopped in the middle gives the job back to the next", async () => {
    const database = openTestDatabase();
    const [begun, begin] = openGate();
    const hanging = startWorker(
      shiftOn(database, {
        worker: "hanging",
        draw: () => {
          begin();
          return new Promise<never>(() => undefined);
        },
      }),
      { pollEvery: 10 },
    );
    const dossierId = await withdraw(database, () => Promise.resolve());
    await begun;
    await hanging.stop(20);
    start(shiftOn(database, { worker: "next" }), { pollEvery: 10 });
    await waitForDocuments(database, [dossierId], { within: 5_000 });
    expect(await countIssued(database)).toBe(1);
  });

  test("does each of many jobs once beside three others", async () => {
    const database = openTestDatabase();
    const now = new Date("2026-11-02T08:00:00Z");
    const jobs = Array.from({ length: 60 }, (_, index) => ({
      id: `job-${String(index)}`,
      kind: "mail.send" as const,
      dossierId: null,
      payload: { messageId: "nobody" },
      dueAt: now,
    }));
    await database.inTransaction((tx) => addJobs(tx, jobs, now));
    for (const worker of ["a", "b", "c", "d"])
      start(shiftOn(database, { worker, atOnce: 4 }), { pollEvery: 5 });
    await expect
      .poll(() => database.read.outboxJob.count({ where: { state: "done" } }), { timeout: 15_000 })
      .toBe(jobs.length);
    expect(await database.read.outboxJob.count({ where: { attempts: { not: 1 } } })).toBe(0);
  });
});
