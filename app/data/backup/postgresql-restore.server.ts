import { createReadStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { applyMigrations } from "../schema-engine.server.ts";
import { readVerifiedManifest } from "./backup-files.server.ts";
import { BackupProblem, type BackupManifest } from "./backup-manifest.ts";
import { fileOfTable, listAppliedMigrations, printTable } from "./postgresql-backup.server.ts";
import {
  inOneTransaction,
  listTables,
  quote,
  type TableShape,
  type TextRow,
} from "./postgresql-tables.server.ts";

const MIGRATIONS = "_prisma_migrations";
/** PostgreSQL takes 65.535 values in a statement; documents make it long before. */
const MOST_VALUES = 20_000;
const MOST_CHARACTERS = 4_000_000;

/**
 * Puts a verified backup into a database without data and compares every row with the manifest, all
 * in one transaction: a restore that breaks off leaves nothing. Foreign keys hold all the time; the
 * tables' own guards, which judge acts, are off while it lasts.
 * @throws BackupProblem when the backup is damaged or the database holds data already.
 */
export async function restorePostgresql(request: {
  url: string;
  folder: string;
}): Promise<BackupManifest> {
  const { url, folder } = request;
  const manifest = await readVerifiedManifest(folder);
  if (manifest.database !== "postgresql")
    throw new BackupProblem(`This is a backup of ${manifest.database}, not of PostgreSQL.`);
  const client = new pg.Client(url);
  await client.connect();
  try {
    await makeTables(client, { url, manifest });
    await inOneTransaction(client, "", () => fillTables(client, { folder, manifest }));
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
  return manifest;
}

type Target = { url: string; manifest: BackupManifest };

/** Empty tables as they were when the backup was taken; later migrations come at the next start. */
async function makeTables(client: pg.Client, { url, manifest }: Target): Promise<void> {
  const tables = await listTables(client);
  if (tables.length === 0) {
    await applyMigrations(url, manifest.migrations);
    return;
  }
  await assertNoData(client, tables);
  const applied = await listAppliedMigrations(client);
  if (applied.join() !== manifest.migrations.join())
    throw new BackupProblem(
      "The database has tables of another version than the backup: give it a database without tables.",
    );
}

async function assertNoData(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) {
    if (name === MIGRATIONS) continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${quote(name)} LIMIT 1`);
    if (rowCount !== 0)
      throw new BackupProblem(
        "The database holds data already: a backup is restored into an empty one only.",
      );
  }
}

type Source = { folder: string; manifest: BackupManifest };

async function fillTables(client: pg.Client, { folder, manifest }: Source): Promise<void> {
  const tables = await listTables(client);
  const names = tables.map(({ name }) => quote(name));
  // Nobody, not even a server that starts now, writes before the end.
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  await assertNoData(client, tables);
  await client.query(`DELETE FROM ${quote(MIGRATIONS)}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  for (const table of tables) await fillTable(client, table, folder);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const table of tables) {
    const found = await printTable(client, table);
    if (found.sha256 !== manifest.tables[table.name]?.sha256)
      throw new BackupProblem(`The restored rows of ${table.name} are not those of the manifest.`);
  }
}

async function fillTable(client: pg.Client, table: TableShape, folder: string): Promise<void> {
  const file = path.join(folder, fileOfTable(table.name));
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  let columns: readonly string[] | null = null;
  let rows: TextRow[] = [];
  let characters = 0;
  for await (const line of lines) {
    const row = JSON.parse(line) as TextRow;
    if (columns === null) {
      columns = row as string[];
      continue;
    }
    rows.push(row);
    characters += line.length;
    if (rows.length * row.length < MOST_VALUES && characters < MOST_CHARACTERS) continue;
    await insertRows(client, { table: table.name, columns, rows });
    rows = [];
    characters = 0;
  }
  if (columns !== null) await insertRows(client, { table: table.name, columns, rows });
}

type Batch = { table: string; columns: readonly string[]; rows: readonly TextRow[] };

async function insertRows(client: pg.Client, { table, columns, rows }: Batch): Promise<void> {
  if (rows.length === 0) return;
  const width = columns.length;
  const places = rows.map((_row, index) => {
    const numbers = columns.map((_column, place) => `$${String(index * width + place + 1)}`);
    return `(${numbers.join(",")})`;
  });
  await client.query(
    `INSERT INTO ${quote(table)} (${columns.map(quote).join(", ")}) VALUES ${places.join(", ")}`,
    rows.flat(),
  );
}
