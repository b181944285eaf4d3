import BetterSqlite3 from "better-sqlite3";

/**
 * Copies a closed database into a new file without gaps. When and under which id each migration was
 * applied is of the original's own past and is levelled, so that equal contents make equal files.
 */
export function copyDatabase(from: string, to: string): void {
  const database = new BetterSqlite3(from);
  try {
    database.exec(
      "UPDATE _prisma_migrations SET id = migration_name, started_at = 0, finished_at = 0",
    );
    database.prepare("VACUUM INTO ?").run(to);
  } finally {
    database.close();
  }
}
