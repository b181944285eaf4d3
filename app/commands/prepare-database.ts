import { currentInstant } from "#app/clock.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { hasEveryMigration } from "#app/data/recorded-migrations.server.ts";
import type { Environment } from "#app/env.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";

/**
 * The database of an installation, with every migration and the programme in it. What only a new or
 * an old database needs (the schema engine, the demonstration) is loaded only then.
 */
export async function prepareDatabase(
  { databaseUrl, production }: Environment,
  say: (line: string) => void,
): Promise<Database> {
  if (!(await hasEveryMigration(databaseUrl))) {
    const { applyMigrations } = await import("#app/data/schema-engine.server.ts");
    const applied = await applyMigrations(databaseUrl);
    say(`Database: ${String(applied.length)} migrations applied.`);
  }
  const database = openDatabase(databaseUrl);
  const isNew = await installProgramme(database, currentInstant());
  if (!isNew || production) return database;
  const { seedDemo } = await import("./seed-demo.ts");
  await seedDemo(database, say);
  return database;
}
