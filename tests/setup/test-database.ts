import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, inject } from "vitest";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import {
  createEmptyDatabase,
  dropDatabase,
  runsOnPostgresql,
  takeSpareDatabase,
} from "./spare-databases.ts";

/** A database a test was given: where it is, and what makes it go away again. */
type Given = { url: string; discard: () => Promise<void> };

const given: Given[] = [];
const opened: Database[] = [];

/** A database of its own for one test: a copy of the migrated one with the programme installed. */
export function openTestDatabase(): Database {
  return openAgain(makeTestDatabase());
}

/** The address of a new database for one test, for whoever opens it in ways of their own. */
export function makeTestDatabase(): string {
  const made = runsOnPostgresql() ? takeFromServer() : copyFile();
  given.push(made);
  return made.url;
}

/** The address of a database without any table; a file of SQLite's is not even there. */
export async function makeEmptyDatabase(): Promise<string> {
  const made = runsOnPostgresql() ? await takeEmptyFromServer() : nameFile();
  given.push(made);
  return made.url;
}

/** Opens a test's database, once more if need be: as a second process would. */
export function openAgain(url: string): Database {
  const database = openDatabase(url);
  opened.push(database);
  return database;
}

function takeFromServer(): Given {
  const url = takeSpareDatabase();
  return { url, discard: () => dropDatabase(url) };
}

async function takeEmptyFromServer(): Promise<Given> {
  const url = await createEmptyDatabase();
  return { url, discard: () => dropDatabase(url) };
}

function copyFile(): Given {
  const made = nameFile();
  copyFileSync(inject("templateDatabase"), made.url.replace("file:", ""));
  return made;
}

function nameFile(): Given {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-test-"));
  return {
    url: `file:${path.join(folder, "test.db")}`,
    discard: async () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await Promise.all(given.splice(0).map(({ discard }) => discard()));
});
