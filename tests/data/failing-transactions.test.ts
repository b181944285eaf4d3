import { afterEach, describe, expect, test, vi } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { makeTestDatabase } from "#tests/setup/test-database.ts";

/** What happens instead of waiting before an attempt is made again. */
const waiting = vi.hoisted(() => ({ fails: false, times: 0 }));

vi.mock("node:timers/promises", () => ({
  setTimeout: () => {
    waiting.times += 1;
    return waiting.fails ? Promise.reject(new Error("stopped while waiting")) : Promise.resolve();
  },
}));

/** Stops statements before they are sent. */
type Fault = {
  /** Every statement heard since it was set. */
  heard: string[];
  /** Whether to stop the statement with this number, from 0. */
  stops: (sql: string, number: number) => boolean;
  code?: string;
};

const opened: Database[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  waiting.fails = false;
  waiting.times = 0;
});

function openFaulty() {
  let fault: Fault | null = null;
  const database = openDatabase(makeTestDatabase(), (sql) => {
    if (!fault) return;
    const number = fault.heard.push(sql) - 1;
    if (!fault.stops(sql, number)) return;
    throw Object.assign(new Error(`stopped at ${String(number)}`), { code: fault.code });
  });
  opened.push(database);
  return {
    database,
    /** Does the work under a fault. */
    under: async <Result>(set: Omit<Fault, "heard">, work: () => Promise<Result>) => {
      fault = { ...set, heard: [] };
      try {
        return await work();
      } finally {
        fault = null;
      }
    },
    heard: () => fault?.heard ?? [],
  };
}

const REASON = "Abbiamo chiuso la sede interessata dal progetto.";

/** A dossier that its company may withdraw: an act with a document and jobs. */
async function openOne(database: Database) {
  const company = await addCompany(database);
  const opened = await openDossier({ act: actAs(database, company) });
  if (!opened.ok) throw new Error(opened.refusal.what);
  const dossierId = opened.value;
  const act = { ...actAs(database, company), hurry: () => Promise.resolve() };
  return {
    company,
    dossierId,
    withdraw: () => withdrawDossier({ act, dossierId, reason: REASON }),
  };
}

async function stateOf(database: Database, { dossierId }: { dossierId: string }) {
  const [dossier, events, documents, jobs] = await Promise.all([
    database.read.dossier.findUnique({ where: { id: dossierId } }),
    database.read.auditEvent.count({ where: { dossierId } }),
    database.read.document.count({ where: { dossierId } }),
    database.read.outboxJob.count({ where: { dossierId } }),
  ]);
  return { dossier, events, documents, jobs };
}

/** The statements of the act when nothing stops them. */
async function listStatements({ database, under, heard }: ReturnType<typeof openFaulty>) {
  const { withdraw } = await openOne(database);
  return under({ stops: () => false }, async () => {
    await withdraw();
    return [...heard()];
  });
}

async function expectWhole(database: Database, one: { dossierId: string; company: Actor }) {
  const after = await stateOf(database, one);
  expect(after.dossier?.state).toBe("withdrawn");
  expect(
    await database.read.auditEvent.count({
      where: { dossierId: one.dossierId, event: "dossier.withdraw" },
    }),
  ).toBe(1);
  expect((await verifyAuditChains(database.read)).broken).toBeNull();
}

describe("a transaction stopped", () => {
  test("at any of its statements leaves nothing behind and the connection usable", async () => {
    const faulty = openFaulty();
    const statements = await listStatements(faulty);
    expect(statements[0]).toBe("BEGIN");
    expect(statements).toContain("COMMIT");
    expect(statements.length).toBeGreaterThanOrEqual(5);
    for (const at of statements.keys()) {
      const one = await openOne(faulty.database);
      const before = await stateOf(faulty.database, one);
      await expect(
        faulty.under({ stops: (_, number) => number === at }, one.withdraw),
        statements[at],
      ).rejects.toThrow(`stopped at ${String(at)}`);
      expect(await stateOf(faulty.database, one), statements[at]).toEqual(before);
      expect(await one.withdraw()).toMatchObject({ ok: true });
      await expectWhole(faulty.database, one);
    }
  });

  test("and stopped again while it is undone is undone all the same", async () => {
    const faulty = openFaulty();
    const statements = await listStatements(faulty);
    const last = statements.lastIndexOf("COMMIT");
    for (const at of [1, Math.floor(last / 2), last - 1]) {
      const one = await openOne(faulty.database);
      const before = await stateOf(faulty.database, one);
      const stops = (sql: string, number: number) => number === at || sql === "ROLLBACK";
      await expect(faulty.under({ stops }, one.withdraw)).rejects.toThrow("stopped at");
      expect(await stateOf(faulty.database, one)).toEqual(before);
      expect(await one.withdraw()).toMatchObject({ ok: true });
      await expectWhole(faulty.database, one);
    }
  });

  test.each(["SQLITE_BUSY", "40001"])(
    "by the database itself (%s) runs again from its start, at every statement",
    async (code) => {
      const faulty = openFaulty();
      const statements = await listStatements(faulty);
      const known = code === "40001" || faulty.database.provider === "sqlite";
      if (!known) return;
      for (const at of statements.keys()) {
        const one = await openOne(faulty.database);
        const outcome = await faulty.under(
          { stops: (_, number) => number === at, code },
          one.withdraw,
        );
        expect(outcome, statements[at]).toMatchObject({ ok: true });
        await expectWhole(faulty.database, one);
      }
      expect(waiting.times).toBeGreaterThanOrEqual(statements.length);
    },
  );

  test("while it waits to run again fails, and leaves nothing behind", async () => {
    const faulty = openFaulty();
    const one = await openOne(faulty.database);
    const before = await stateOf(faulty.database, one);
    waiting.fails = true;
    await expect(
      faulty.under({ stops: (_, number) => number === 2, code: "40001" }, one.withdraw),
    ).rejects.toThrow("stopped while waiting");
    waiting.fails = false;
    expect(await stateOf(faulty.database, one)).toEqual(before);
    expect(await one.withdraw()).toMatchObject({ ok: true });
  });

  test("ten times in a row is given up with the error of the database", async () => {
    const faulty = openFaulty();
    const one = await openOne(faulty.database);
    const stops = (sql: string) => sql === "BEGIN";
    await expect(faulty.under({ stops, code: "40001" }, one.withdraw)).rejects.toThrow(
      "stopped at 9",
    );
    expect(waiting.times).toBe(9);
    expect(await one.withdraw()).toMatchObject({ ok: true });
  });
});

describe("a statement", () => {
  test("that comes after its transaction is over is not sent", async () => {
    const { database } = openFaulty();
    let late: Promise<unknown> = Promise.resolve();
    let finish: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const failing = database.inTransaction(async (tx) => {
      await tx.counter.count();
      late = over.then(() => tx.counter.create({ data: { name: "late", last: 1 } }));
      late.catch(() => undefined);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    finish();
    await expect(late).rejects.toThrow("came too late");
    expect(await database.read.counter.count({ where: { name: "late" } })).toBe(0);
  });

  test("waits for the one before it, however many are asked at once", async () => {
    const { database } = openFaulty();
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.message);
    process.on("warning", note);
    await database.inTransaction(async (tx) => {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          tx.counter.create({ data: { name: `at once ${String(index)}`, last: 1 } }),
        ),
      );
      await Promise.all([
        tx.counter.aggregate({ _max: { last: true } }),
        tx.$queryRaw`SELECT 1`,
        tx.counter.count(),
        tx.counter.updateMany({ data: { last: { increment: 1 } } }),
      ]);
    });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect(warnings).toEqual([]);
    expect(await database.read.counter.count({ where: { last: 2 } })).toBe(20);
  });
});
