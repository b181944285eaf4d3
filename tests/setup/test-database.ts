import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, inject } from "vitest";
import { openDatabase, type Database } from "#app/data/database.server.ts";

const opened: { database: Database; folder: string }[] = [];

/** A database of its own for one test: a copy of the migrated one with the programme installed. */
export function openTestDatabase(): Database {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-test-"));
  const file = path.join(folder, "test.db");
  copyFileSync(inject("templateDatabase"), file);
  const database = openDatabase(file);
  opened.push({ database, folder });
  return database;
}

afterEach(async () => {
  for (const { database, folder } of opened.splice(0)) {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
