import { existsSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { readDatabaseAddress } from "./database-address.ts";
import { listMigrationNames } from "./schema-files.server.ts";

const RECORDED = `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
  WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;

/** Whether a database has every migration kept with the code: one plain question, no engine. */
export async function hasEveryMigration(databaseUrl: string): Promise<boolean> {
  const address = readDatabaseAddress(databaseUrl);
  const names = await listMigrationNames(address.provider);
  if (address.provider === "sqlite") return hasRecordedMigrations(address.file, names);
  const recorded = await listRecordedOnPostgresql(address.url);
  return names.every((name) => recorded.includes(name));
}

/**
 * Whether a SQLite file has recorded all these migrations as applied. The schema engine wants the
 * file for itself: a second server on a file in use must not need it, and no start should wait for
 * it when there is nothing to apply.
 */
export function hasRecordedMigrations(file: string, names: readonly string[]): boolean {
  if (!existsSync(file)) return false;
  const connection = new BetterSqlite3(file, { timeout: 5_000 });
  try {
    const hasList = connection
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
      .get();
    if (hasList === undefined) return false;
    const applied = connection.prepare(RECORDED).pluck().all() as string[];
    return names.every((name) => applied.includes(name));
  } finally {
    connection.close();
  }
}

async function listRecordedOnPostgresql(connectionString: string): Promise<string[]> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(RECORDED);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  } finally {
    await client.end();
  }
}

/** PostgreSQL's code for a table that is not there: a database without any migration. */
function isMissingTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42P01";
}
