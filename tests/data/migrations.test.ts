import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { hashMigrations, readMigrationSeals } from "#app/data/migration-seals.server.ts";
import { applyMigrations, scriptTowardsSchema } from "#app/data/schema-engine.server.ts";
import { listMigrationNames } from "#app/data/schema-files.server.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { makeTestDatabase } from "#tests/setup/test-database.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cip-migrations-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the migrations lead to the schema, and a second run finds nothing to do", async () => {
  const url = makeTestDatabase();
  expect(await applyMigrations(url)).toEqual([]);
  expect(await scriptTowardsSchema(url)).toBe("");
});

test.skipIf(runsOnPostgresql())("every migration is applied to a new file", async () => {
  const file = path.join(folder, "new.db");
  expect(await applyMigrations(file)).toEqual(await listMigrationNames("sqlite"));
});

test("both databases have migrations of the same names", async () => {
  expect(await listMigrationNames("postgresql")).toEqual(await listMigrationNames("sqlite"));
});

test("a migration once written is never edited", async () => {
  expect(await hashMigrations()).toEqual(await readMigrationSeals());
});
