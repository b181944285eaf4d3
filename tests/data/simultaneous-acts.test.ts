import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { nextNumber } from "#app/data/counters.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { makeTestDatabase, openAgain } from "#tests/setup/test-database.ts";

const REASON = "Abbiamo chiuso la sede interessata dal progetto.";

/** The same database as two processes have it. */
function openTwice(): [Database, Database] {
  const url = makeTestDatabase();
  return [openAgain(url), openAgain(url)];
}

describe("fifty clients at once", () => {
  test("who fire the same event from two processes count once", async () => {
    const [one, other] = openTwice();
    const company = await addCompany(one);
    const opened = await openDossier({ act: actAs(one, company) });
    if (!opened.ok) throw new Error(opened.refusal.what);
    const dossierId = opened.value;
    const clicks = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        withdrawDossier({
          act: actAs(index % 2 === 0 ? one : other, company),
          dossierId,
          reason: REASON,
        }),
      ),
    );
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await one.read.auditEvent.count({ where: { event: "dossier.withdraw" } })).toBe(1);
    expect((await verifyAuditChains(other.read)).broken).toBeNull();
  });

  test("who open a dossier for the same company get the same one", async () => {
    const [one, other] = openTwice();
    const company = await addCompany(one);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        openDossier({ act: actAs(index % 2 === 0 ? one : other, company) }),
      ),
    );
    const ids = outcomes.map((outcome) => (outcome.ok ? outcome.value : "refused"));
    expect(new Set(ids).size).toBe(1);
    expect(await one.read.dossier.count()).toBe(1);
  });
});

/** What one client does in its transaction. */
const operation = fc.record({
  process: fc.integer({ min: 0, max: 1 }),
  series: fc.constantFrom("a", "b"),
  takes: fc.integer({ min: 1, max: 3 }),
  ends: fc.constantFrom("committed", "committed", "undone"),
});

test("whatever is interleaved, what was acknowledged is there once and what was undone never", async () => {
  const processes = openTwice();
  const expected = new Map<string, number[]>([
    ["a", []],
    ["b", []],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 2, maxLength: 12 }), async (operations) => {
      await Promise.all(
        operations.map(async ({ process, series, takes, ends }) => {
          const work = processes[process === 0 ? 0 : 1].inTransaction(async (tx) => {
            const taken: number[] = [];
            for (let count = 0; count < takes; count += 1) taken.push(await nextNumber(tx, series));
            if (ends === "undone") throw new Error("undone");
            return taken;
          });
          expected.get(series)?.push(...(await work.catch(() => [])));
        }),
      );
      for (const [series, numbers] of expected) {
        const sorted = numbers.toSorted((a, b) => a - b);
        expect(sorted).toEqual(numbers.map((_, index) => index + 1));
        const row = await processes[0].read.counter.findUnique({ where: { name: series } });
        expect(row?.last ?? 0).toBe(numbers.length);
      }
    }),
    { numRuns: 15 },
  );
});

test("a reader sees all of a transaction or nothing of it", async () => {
  const [one, other] = openTwice();
  const write = async () => {
    for (let round = 0; round < 10; round += 1)
      await one.inTransaction(async (tx) => {
        await nextNumber(tx, "left");
        await nextNumber(tx, "right");
      });
  };
  const seen: number[] = [];
  const look = async () => {
    for (let round = 0; round < 30; round += 1) {
      const rows = await other.read.counter.findMany();
      seen.push(...rows.map(({ last }) => last));
      expect(new Set(rows.map(({ last }) => last)).size).toBeLessThanOrEqual(1);
    }
  };
  await Promise.all([write(), look()]);
  expect(seen.every((value, index) => value >= (seen[index - 1] ?? 0))).toBe(true);
});

describe("a transaction that the database undoes", () => {
  test("runs again from its start", async () => {
    const [database] = openTwice();
    let attempts = 0;
    const number = await database.inTransaction(async (tx) => {
      attempts += 1;
      const taken = await nextNumber(tx, "again");
      if (attempts < 3) throw Object.assign(new Error("crossed"), { code: "P2034" });
      return taken;
    });
    expect({ attempts, number }).toEqual({ attempts: 3, number: 1 });
  });

  test("is given up after ten attempts, with its own error", async () => {
    const [database] = openTwice();
    let attempts = 0;
    const work = database.inTransaction(async (tx) => {
      attempts += 1;
      await nextNumber(tx, "never");
      throw Object.assign(new Error("crossed"), { code: "P2034" });
    });
    await expect(work).rejects.toThrow("crossed");
    expect(attempts).toBe(10);
    expect(await database.read.counter.count({ where: { name: "never" } })).toBe(0);
  });

  test("is not run again for a fault of its own", async () => {
    const [database] = openTwice();
    let attempts = 0;
    const work = database.inTransaction(async () => {
      attempts += 1;
      throw new Error("a bug");
    });
    await expect(work).rejects.toThrow("a bug");
    expect(attempts).toBe(1);
  });
});
