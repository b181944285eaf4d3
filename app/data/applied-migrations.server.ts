import type { Database } from "./database.server.ts";

/**
 * A question that is asked of the database until it has once been answered with "none": a migration
 * that has been applied stays applied.
 * @returns the names among `known` that the database has not applied.
 */
export function watchMigrations(
  database: Database,
  known: readonly string[],
): () => Promise<readonly string[]> {
  let isComplete = false;
  return async () => {
    if (isComplete) return [];
    const applied = await listApplied(database);
    const missing = known.filter((name) => !applied.has(name));
    isComplete = missing.length === 0;
    return missing;
  };
}

async function listApplied(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.inTransaction(
    (tx) =>
      tx.$queryRaw<{ name: string }[]>`
        SELECT "migration_name" AS "name" FROM "_prisma_migrations"
        WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  return new Set(rows.map(({ name }) => name));
}
