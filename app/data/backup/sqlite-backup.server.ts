import { existsSync } from "node:fs";
import { copyFile, constants, rename, rm } from "node:fs/promises";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import {
  describeFile,
  prepareBackupFolder,
  readVerifiedManifest,
  syncFile,
  writeManifest,
} from "./backup-files.server.ts";
import { BackupProblem, type BackupManifest } from "./backup-manifest.ts";
import {
  isEmptyDatabase,
  listAppliedMigrations,
  printTables,
  verifyDocuments,
} from "./sqlite-contents.server.ts";

const COPY = "cip.db";
/** All pages in one step: a step reads one snapshot, and no writer makes it start again. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies a database in use, documents included, into an empty folder with a manifest of hashes.
 * Writers go on meanwhile; the copy is the database as it was at one instant.
 * @throws BackupProblem when there is nothing to copy, the folder is taken or a document is damaged.
 */
export async function backUpSqlite(request: {
  databaseFile: string;
  folder: string;
  now: Date;
}): Promise<BackupManifest> {
  const { databaseFile, folder, now } = request;
  if (!existsSync(databaseFile))
    throw new BackupProblem(`There is no database at ${databaseFile}.`);
  await prepareBackupFolder(folder);
  const copy = path.join(folder, COPY);
  await copyPages(databaseFile, copy);
  const contents = describeContents(copy);
  const files = [await describeFile(folder, COPY)];
  const takenAt = now.toISOString();
  const manifest = { format: 1, database: "sqlite", takenAt, files, ...contents } as const;
  await writeManifest(folder, manifest);
  return manifest;
}

/**
 * Puts a verified backup where no data is yet and compares every row with the manifest.
 * @throws BackupProblem when the backup is damaged or the place holds data already.
 */
export async function restoreSqlite(request: {
  databaseFile: string;
  folder: string;
}): Promise<BackupManifest> {
  const { databaseFile, folder } = request;
  const manifest = await readVerifiedManifest(folder);
  if (manifest.database !== "sqlite")
    throw new BackupProblem(`This is a backup of ${manifest.database}, not of SQLite.`);
  assertNoData(databaseFile);
  const arriving = `${databaseFile}.arriving`;
  await copyFile(path.join(folder, COPY), arriving, constants.COPYFILE_FICLONE);
  await syncFile(arriving);
  const found = describeContents(arriving);
  if (JSON.stringify(found.tables) !== JSON.stringify(manifest.tables)) {
    await rm(arriving);
    throw new BackupProblem("The restored rows are not those of the manifest.");
  }
  // What an emptied database has left beside it would be read as part of the restored one.
  for (const leftover of ["-wal", "-shm"]) await rm(`${databaseFile}${leftover}`, { force: true });
  await rename(arriving, databaseFile);
  return manifest;
}

async function copyPages(from: string, to: string): Promise<void> {
  const source = new BetterSqlite3(from, { fileMustExist: true, timeout: 10_000 });
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  levelJournal(to);
  await syncFile(to);
}

/** The copy is one file: without a write-ahead log, no reader leaves another beside it. */
function levelJournal(file: string): void {
  const connection = new BetterSqlite3(file);
  try {
    connection.pragma("journal_mode = DELETE");
  } finally {
    connection.close();
  }
}

type Contents = Pick<BackupManifest, "migrations" | "tables" | "documents">;

function describeContents(file: string): Contents {
  const connection = new BetterSqlite3(file, { readonly: true });
  try {
    const verdict = connection.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new BackupProblem(`The database is damaged: ${String(verdict)}`);
    return {
      migrations: listAppliedMigrations(connection),
      tables: printTables(connection),
      documents: verifyDocuments(connection),
    };
  } finally {
    connection.close();
  }
}

function assertNoData(databaseFile: string): void {
  if (!existsSync(databaseFile)) return;
  const connection = new BetterSqlite3(databaseFile);
  try {
    if (isEmptyDatabase(connection)) return;
  } finally {
    connection.close();
  }
  throw new BackupProblem(
    `${databaseFile} holds data already: a backup is restored into an empty database only.`,
  );
}
