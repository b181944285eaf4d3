import { appendFileSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { backUpSqlite, restoreSqlite } from "#app/data/backup/sqlite-backup.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";

const NOW = new Date("2026-11-02T09:00:00Z");

let folder: string;
let file: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cip-backup-"));
  file = path.join(folder, "cip.db");
  copyFileSync(inject("templateDatabase"), file);
  database = openDatabase(file);
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function readEverything(databaseFile: string): Record<string, unknown[]> {
  const connection = new BetterSqlite3(databaseFile, { readonly: true });
  const tables = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const contents = Object.fromEntries(
    tables.map((table) => [table, connection.prepare(`SELECT * FROM "${table}"`).all()]),
  );
  connection.close();
  return contents;
}

async function addDocument(dossierId: string): Promise<void> {
  const bytes = new Uint8Array([37, 80, 68, 70, 0, 255, 10]);
  const snapshot = '{"title":"perché no"}';
  await database.inTransaction((tx) =>
    tx.document.create({
      data: {
        id: `document-of-${dossierId}`,
        dossierId,
        kind: "plan",
        number: 1,
        title: "Piano",
        issuedOn: "2026-11-02",
        createdAt: NOW,
        snapshot,
        contentHash: sha256(snapshot),
        state: "issued",
        sha256: sha256(bytes),
        bytes,
      },
    }),
  );
}

test("a restored database holds every row and every document of the one backed up", async () => {
  const { dossierId } = await openDossierAt(database, "checkup.draft");
  await addDocument(dossierId);
  const backup = path.join(folder, "backup");
  const manifest = await backUpSqlite({ databaseFile: file, folder: backup, now: NOW });
  expect(manifest.documents).toBe(1);
  expect(readdirSync(backup).sort()).toEqual(["cip.db", "manifest.json"]);

  const restored = path.join(folder, "restored.db");
  await restoreSqlite({ databaseFile: restored, folder: backup });
  expect(readEverything(restored)).toEqual(readEverything(file));
  const again = openDatabase(restored);
  const verdict = await verifyAuditChains(again.read);
  await again.close();
  expect(verdict).toMatchObject({ dossiers: 1, broken: null });
});

test("a backup taken while people work is the database at one instant", async () => {
  const stop = new AbortController();
  const opened: string[] = [];
  const work = (async () => {
    while (!stop.signal.aborted && opened.length < 200) {
      opened.push((await openDossierAt(database, "checkup.draft")).dossierId);
      // Work on a file never waits by itself; requests do.
      await nextTurn();
    }
  })();
  const backup = path.join(folder, "backup");
  await backUpSqlite({ databaseFile: file, folder: backup, now: NOW });
  stop.abort();
  await work;

  const restored = openDatabase(path.join(backup, "cip.db"));
  const copied = await restored.read.dossier.findMany({ orderBy: { code: "asc" } });
  const verdict = await verifyAuditChains(restored.read);
  await restored.close();
  expect(copied.length).toBeLessThanOrEqual(opened.length);
  expect(copied.map(({ id }) => id)).toEqual(opened.slice(0, copied.length));
  // The states were written past the machine by the set-up; the chains are whole all the same.
  expect(verdict.broken).toBeNull();
});

test("a backup that was changed is not restored", async () => {
  const backup = path.join(folder, "backup");
  await backUpSqlite({ databaseFile: file, folder: backup, now: NOW });
  appendFileSync(path.join(backup, "cip.db"), "x");
  const restoring = restoreSqlite({ databaseFile: path.join(folder, "new.db"), folder: backup });
  await expect(restoring).rejects.toThrow("cip.db is not what was backed up");
});

test("a backup without its manifest is not restored", async () => {
  const backup = path.join(folder, "backup");
  await backUpSqlite({ databaseFile: file, folder: backup, now: NOW });
  rmSync(path.join(backup, "manifest.json"));
  const restoring = restoreSqlite({ databaseFile: path.join(folder, "new.db"), folder: backup });
  await expect(restoring).rejects.toThrow("not a whole one");
});

test("a database with data is never overwritten", async () => {
  const backup = path.join(folder, "backup");
  await backUpSqlite({ databaseFile: file, folder: backup, now: NOW });
  const restoring = restoreSqlite({ databaseFile: file, folder: backup });
  await expect(restoring).rejects.toThrow("holds data already");
});

test("a backup never goes into a folder that holds something", async () => {
  const backingUp = backUpSqlite({ databaseFile: file, folder, now: NOW });
  await expect(backingUp).rejects.toThrow("is not empty");
});
