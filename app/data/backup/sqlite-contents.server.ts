import { createHash, type Hash } from "node:crypto";
import type BetterSqlite3 from "better-sqlite3";
import { BackupProblem, type TablePrint } from "./backup-manifest.ts";

type Connection = BetterSqlite3.Database;

/** The hash of every table's rows in the order of their keys, types included. */
export function printTables(connection: Connection): Record<string, TablePrint> {
  return Object.fromEntries(
    listTables(connection).map((table) => [table, printTable(connection, table)]),
  );
}

/** Whether no table but the list of migrations holds a row. */
export function isEmptyDatabase(connection: Connection): boolean {
  return listTables(connection)
    .filter((table) => table !== "_prisma_migrations")
    .every(
      (table) => connection.prepare(`SELECT 1 FROM ${quote(table)} LIMIT 1`).get() === undefined,
    );
}

/**
 * Compares the bytes of every rendered document with their hash.
 * @returns how many there are. @throws BackupProblem at the first that differs.
 */
export function verifyDocuments(connection: Connection): number {
  const rows = connection
    .prepare(`SELECT "id", "sha256", "bytes" FROM "Document" WHERE "bytes" IS NOT NULL`)
    .iterate() as IterableIterator<{ id: string; sha256: string; bytes: Buffer }>;
  let documents = 0;
  for (const { id, sha256, bytes } of rows) {
    if (createHash("sha256").update(bytes).digest("hex") !== sha256)
      throw new BackupProblem(`The bytes of document ${id} do not match their hash.`);
    documents += 1;
  }
  return documents;
}

/** Names of the migrations that a file has applied, in their order. */
export function listAppliedMigrations(connection: Connection): string[] {
  return connection
    .prepare(
      `SELECT "migration_name" FROM "_prisma_migrations"
       WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY 1`,
    )
    .pluck()
    .all() as string[];
}

function listTables(connection: Connection): string[] {
  return connection
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
}

function printTable(connection: Connection, table: string): TablePrint {
  const keys = connection
    .prepare("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
    .pluck()
    .all(table) as string[];
  const order = keys.length > 0 ? keys.map(quote).join(", ") : "rowid";
  const rows = connection
    .prepare(`SELECT * FROM ${quote(table)} ORDER BY ${order}`)
    .raw()
    .safeIntegers()
    .iterate() as IterableIterator<unknown[]>;
  const hash = createHash("sha256");
  let count = 0;
  for (const row of rows) {
    for (const value of row) addValue(hash, value);
    count += 1;
  }
  return { rows: count, sha256: hash.digest("hex") };
}

/** Type, length and content, so that no two different rows give the same bytes. */
function addValue(hash: Hash, value: unknown): void {
  const content = Buffer.isBuffer(value) ? value : Buffer.from(String(value));
  hash.update(`${value === null ? "null" : typeof value}:${String(content.length)}:`);
  hash.update(content);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
