import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { backUpDatabase, restoreDatabase } from "#app/data/backup/backup-database.server.ts";
import { MANIFEST_FILE, type BackupManifest } from "#app/data/backup/backup-manifest.ts";
import type { Database } from "#app/data/database.server.ts";
import { Prisma } from "#app/data/generated/sqlite/client.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { makeEmptyDatabase, makeTestDatabase, openAgain } from "#tests/setup/test-database.ts";

const NOW = new Date("2026-11-02T09:00:00Z");

let folder: string;
let backup: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cip-backup-"));
  backup = path.join(folder, "backup");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A database in which a firm has withdrawn: a whole chain and a document of all byte values. */
async function openWithHistory(): Promise<{ url: string; database: Database }> {
  const url = makeTestDatabase();
  const database = openAgain(url);
  const { company, dossierId } = await openDossierAt(database, "plan.draft");
  await withdrawDossier({
    act: actAs(database, company),
    dossierId,
    reason: "Perché sì: «no»\n\\",
  });
  const bytes = new Uint8Array(Array.from({ length: 256 }, (_, value) => value));
  await database.inTransaction((tx) =>
    tx.document.create({
      data: {
        ...{ id: "all-bytes", dossierId, kind: "plan", number: 2, title: "Piano \t\u0001 è €" },
        ...{ issuedOn: "2026-11-02", createdAt: NOW, snapshot: "{}", contentHash: "x" },
        ...{ state: "issued", sha256: sha256(bytes), bytes },
      },
    }),
  );
  return { url, database };
}

/** Every row of every model through the application's own client, types included. */
async function readEverything(database: Database): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const name of Object.values(Prisma.ModelName)) {
    const model = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` as "organisation";
    const found = await database.read[model].findMany();
    rows[name] = found.map((row) => JSON.stringify(row, withBigInts)).sort();
  }
  return rows;
}

function withBigInts(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${String(value)}n` : value;
}

async function backUp(url: string): Promise<BackupManifest> {
  return backUpDatabase({ databaseUrl: url, folder: backup, now: NOW });
}

function restore(url: string): Promise<BackupManifest> {
  return restoreDatabase({ databaseUrl: url, folder: backup });
}

describe("a restored database", () => {
  test("holds every row and document of the one backed up, guards and migrations included", async () => {
    const { url, database } = await openWithHistory();
    const manifest = await backUp(url);
    expect(manifest.documents).toBe(2);
    const target = await makeEmptyDatabase();
    expect(await restore(target)).toEqual(manifest);

    const restored = openAgain(target);
    expect(await readEverything(restored)).toEqual(await readEverything(database));
    expect(await verifyAuditChains(restored.read)).toMatchObject({ dossiers: 1, broken: null });
    expect(await applyMigrations(target)).toEqual([]);
    const tampering = restored.inTransaction((tx) => tx.$executeRaw`DELETE FROM "AuditEvent"`);
    await expect(tampering).rejects.toThrow();
    const orphan = restored.inTransaction((tx) => tx.$executeRaw`DELETE FROM "Organisation"`);
    await expect(orphan).rejects.toThrow();
  });

  test("is backed up as the same rows again, and goes on", async () => {
    const { url } = await openWithHistory();
    const { tables } = await backUp(url);
    const target = await makeEmptyDatabase();
    await restore(target);
    const again = path.join(folder, "again");
    const second = await backUpDatabase({ databaseUrl: target, folder: again, now: NOW });
    expect(second.tables).toEqual(tables);
    const restored = openAgain(target);
    const company = await addCompany(restored, "Nuova Srl");
    const opened = await openDossier({ act: actAs(restored, company) });
    expect(opened.ok).toBe(true);
    expect(await restored.read.dossier.count()).toBe(2);
  });
});

test("a backup taken while people work is the database at one instant", async () => {
  const url = makeTestDatabase();
  const database = openAgain(url);
  const stop = new AbortController();
  const opened: string[] = [];
  const work = (async () => {
    while (!stop.signal.aborted && opened.length < 300) {
      const company = await addCompany(database, `Firma ${String(opened.length)}`);
      const outcome = await openDossier({ act: actAs(database, company) });
      if (outcome.ok) opened.push(outcome.value);
      // Work on a file never waits by itself; requests do.
      await nextTurn();
    }
  })();
  await expect.poll(() => opened.length).toBeGreaterThan(3);
  await backUp(url);
  stop.abort();
  await work;
  const target = await makeEmptyDatabase();
  await restore(target);
  const restored = openAgain(target);
  const copied = await restored.read.dossier.findMany({ orderBy: { code: "asc" } });
  expect(copied.length).toBeGreaterThan(2);
  // Each dossier with its company and its first event: nothing of an act is missing.
  expect(copied.map(({ id }) => id)).toEqual(opened.slice(0, copied.length));
  expect(await restored.read.auditEvent.count()).toBe(copied.length);
  expect((await verifyAuditChains(restored.read)).broken).toBeNull();
});

describe("a backup is not restored", () => {
  test("when it is damaged, not whole, of a later version or of the other database", async () => {
    const { files } = await backUp(makeTestDatabase());
    const first = files[0]?.name ?? "";
    const other = runsOnPostgresql() ? "sqlite" : "postgresql";
    const later = "29990101000000_later";
    const damages: [damage: () => void, message: string][] = [
      [
        () => {
          appendFileSync(path.join(backup, first), "x");
        },
        "its hash differs",
      ],
      [
        () => {
          rmSync(path.join(backup, first));
        },
        "missing from the backup",
      ],
      [
        () => {
          writeManifest("{");
        },
        "cannot be read as a manifest",
      ],
      [
        () => {
          writeManifest('{"format":9}');
        },
        "cannot be read as a manifest",
      ],
      [
        () => {
          changeManifest((manifest) => ({ ...manifest, database: other }));
        },
        "This is a backup of",
      ],
      [
        () => {
          changeManifest((manifest) => ({ ...manifest, migrations: [later] }));
        },
        "of a later version",
      ],
      [
        () => {
          rmSync(path.join(backup, MANIFEST_FILE));
        },
        "not a whole one",
      ],
    ];
    const whole = path.join(folder, "whole");
    cpSync(backup, whole, { recursive: true });
    const target = await makeEmptyDatabase();
    for (const [damage, message] of damages) {
      damage();
      await expect(restore(target)).rejects.toThrow(message);
      cpSync(whole, backup, { recursive: true });
    }
    await restore(target);
  });

  test("into a database with data, nor twice", async () => {
    const { url } = await openWithHistory();
    await backUp(url);
    await expect(restore(url)).rejects.toThrow("holds data already");
    const target = await makeEmptyDatabase();
    await restore(target);
    await expect(restore(target)).rejects.toThrow("holds data already");
  });

  test.skipIf(!runsOnPostgresql())(
    "in part: rows that are not the manifest's leave nothing",
    async () => {
      await backUp((await openWithHistory()).url);
      const file = path.join(backup, "Organisation.jsonl.gz");
      const text = gunzipSync(readFileSync(file)).toString();
      writeFileSync(file, gzipSync(text.replace("CGIL", "CGIM")));
      const seal = sha256(readFileSync(file));
      changeManifest((manifest) => ({
        ...manifest,
        files: manifest.files.map((entry) =>
          entry.name === "Organisation.jsonl.gz" ? { ...entry, sha256: seal } : entry,
        ),
      }));
      const target = await makeEmptyDatabase();
      await expect(restore(target)).rejects.toThrow("are not those of the manifest");
      expect(await openAgain(target).read.organisation.count()).toBe(0);
    },
  );
});

function changeManifest(change: (manifest: BackupManifest) => object): void {
  const text = readFileSync(path.join(backup, MANIFEST_FILE), "utf8");
  writeManifest(JSON.stringify(change(JSON.parse(text) as BackupManifest)));
}

function writeManifest(text: string): void {
  writeFileSync(path.join(backup, MANIFEST_FILE), text);
}

test("a backup never goes into a folder that holds something", async () => {
  writeFileSync(path.join(folder, "something"), "");
  const backingUp = backUpDatabase({ databaseUrl: makeTestDatabase(), folder, now: NOW });
  await expect(backingUp).rejects.toThrow("is not empty");
});

test("a document whose bytes are damaged stops the backup", async () => {
  const { url, database } = await openWithHistory();
  await database.inTransaction((tx) =>
    tx.document.update({ where: { id: "all-bytes" }, data: { sha256: "0".repeat(64) } }),
  );
  await expect(backUp(url)).rejects.toThrow("The bytes of document all-bytes");
});
