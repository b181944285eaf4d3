import { existsSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";

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
    const applied = connection
      .prepare(
        `SELECT "migration_name" FROM "_prisma_migrations"
         WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
      )
      .pluck()
      .all() as string[];
    return names.every((name) => applied.includes(name));
  } finally {
    connection.close();
  }
}
