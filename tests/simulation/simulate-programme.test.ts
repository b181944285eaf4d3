import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { printTables } from "#app/data/backup/sqlite-contents.server.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";
import { frozenSheetSchema } from "#workflows/evaluation/frozen-sheet.ts";

const COMPANIES = 120;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cip-simulation-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function simulate(name: string, seed: number) {
  const databaseUrl = path.join(folder, name);
  return openSimulatedDatabase({ databaseUrl, companies: COMPANIES, seed });
}

function printOf(name: string) {
  const connection = new BetterSqlite3(path.join(folder, name));
  const tables = Object.entries(printTables(connection));
  connection.close();
  // When a migration was applied is of each database's own.
  return tables.filter(([table]) => table !== "_prisma_migrations");
}

test("a simulated programme has whole chains, numbers without gaps and readable sheets", async () => {
  const database = await simulate("whole.db", 1);
  const verdict = await verifyAuditChains(database.read);
  expect(verdict).toMatchObject({ dossiers: COMPANIES, broken: null });

  const entries = await database.read.protocolEntry.findMany({ orderBy: { number: "asc" } });
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));

  const waiting = await database.read.dossier.findMany({
    where: { state: "award.awaitingRanking" },
    include: { scoreSheet: { include: { points: true } } },
  });
  expect(waiting.length).toBeGreaterThan(COMPANIES / 2);
  for (const { scoreSheet } of waiting) {
    expect(scoreSheet?.points).toHaveLength(15);
    frozenSheetSchema.parse(JSON.parse(scoreSheet?.inputs ?? ""));
  }
  const states = await database.read.dossier.groupBy({ by: ["state"] });
  expect(states.length).toBeGreaterThan(5);
  await database.close();
});

test("the same seed gives the same programme, another seed another one", async () => {
  for (const [name, seed] of [
    ["one.db", 7],
    ["two.db", 7],
    ["other.db", 8],
  ] as const)
    await (await simulate(name, seed)).close();
  expect(printOf("one.db")).toEqual(printOf("two.db"));
  expect(printOf("one.db")).not.toEqual(printOf("other.db"));
});
