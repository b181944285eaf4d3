import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  applyMigrations,
  listMigrationNames,
  scriptTowardsSchema,
} from "#app/data/schema-engine.server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cip-migrations-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the migrations lead to the schema, and a second run finds nothing to do", async () => {
  const file = path.join(folder, "new.db");
  expect(await applyMigrations(file)).toEqual(await listMigrationNames());
  expect(await applyMigrations(file)).toEqual([]);
  expect(await scriptTowardsSchema(file)).toBe("");
});
