import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import {
  describeFile,
  prepareBackupFolder,
  syncFile,
  writeManifest,
} from "./backup-files.server.ts";
import { BackupProblem, type BackupManifest, type TablePrint } from "./backup-manifest.ts";
import {
  inOneTransaction,
  listTables,
  verifyDocumentRow,
  writeLines,
  type TableShape,
  type TextRow,
} from "./postgresql-tables.server.ts";

/** Where the rows of a table are in a backup. */
export function fileOfTable(table: string): string {
  return `${table}.jsonl.gz`;
}

/**
 * Copies a database in use, documents included, into an empty folder with a manifest of hashes: all
 * tables in one transaction, as they were at one instant; writers go on meanwhile. Rows pass through
 * page by page, however many there are.
 * @throws BackupProblem when there is nothing to copy, the folder is taken or a document is damaged.
 */
export async function backUpPostgresql(request: {
  url: string;
  folder: string;
  now: Date;
}): Promise<BackupManifest> {
  const { url, folder, now } = request;
  await prepareBackupFolder(folder);
  const client = new pg.Client(url);
  await client.connect();
  try {
    const copied = await inOneTransaction(client, "ISOLATION LEVEL REPEATABLE READ READ ONLY", () =>
      copyTables(client, folder),
    );
    const takenAt = now.toISOString();
    const manifest = { format: 1, database: "postgresql", takenAt, ...copied } as const;
    await writeManifest(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
}

type Copied = Pick<BackupManifest, "migrations" | "files" | "tables" | "documents">;

async function copyTables(client: pg.Client, folder: string): Promise<Copied> {
  const tables = await listTables(client);
  if (!tables.some(({ name }) => name === "Dossier"))
    throw new BackupProblem("This database has no tables of the programme.");
  const copied: Copied = {
    ...{ migrations: await listAppliedMigrations(client), files: [], tables: {}, documents: 0 },
  };
  for (const table of tables) {
    const { print, documents } = await copyTable(client, table, folder);
    copied.tables[table.name] = print;
    copied.documents += documents;
    copied.files.push(await describeFile(folder, fileOfTable(table.name)));
  }
  return copied;
}

/** Names of the migrations that a database has applied, in their order. */
export async function listAppliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function copyTable(
  client: pg.Client,
  table: TableShape,
  folder: string,
): Promise<{ print: TablePrint; documents: number }> {
  const file = path.join(folder, fileOfTable(table.name));
  const counted = countLines(table, writeLines(client, table));
  await pipeline(
    Readable.from(counted.lines),
    // Hexadecimal digits of documents shrink to half even so.
    createGzip({ level: 1 }),
    createWriteStream(file, { flags: "wx", mode: 0o600 }),
  );
  await syncFile(file);
  return counted.result();
}

/** The rows and the hash of a table as it stands, without copying it. */
export async function printTable(client: pg.Client, table: TableShape): Promise<TablePrint> {
  const counted = countLines(table, writeLines(client, table));
  for await (const line of counted.lines) if (line === "") break;
  return counted.result().print;
}

/** Hands lines on and counts, hashes and, where they are documents, verifies them. */
function countLines(table: TableShape, lines: AsyncIterable<string>) {
  const hash = createHash("sha256");
  let count = 0;
  let documents = 0;
  async function* pass(): AsyncGenerator<string> {
    for await (const line of lines) {
      hash.update(line);
      if (table.name === "Document" && count > 0 && isWholeDocument(table, line)) documents += 1;
      count += 1;
      yield line;
    }
  }
  return {
    lines: pass(),
    // The first line names the columns.
    result: () => ({ print: { rows: count - 1, sha256: hash.digest("hex") }, documents }),
  };
}

function isWholeDocument(table: TableShape, line: string): boolean {
  return verifyDocumentRow(table, JSON.parse(line) as TextRow);
}
