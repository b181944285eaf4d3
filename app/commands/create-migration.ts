import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Provider } from "#app/data/database-address.ts";
import { sealMigrations } from "#app/data/migration-seals.server.ts";
import { applyMigrations, scriptTowardsSchema } from "#app/data/schema-engine.server.ts";
import { migrationFile } from "#app/data/schema-files.server.ts";
import { startTemporaryPostgresql } from "./temporary-postgresql.ts";

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write("Usage: npm run db:migration -- name_in_small_letters\n");
  process.exit(2);
}

const migration = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`;
const folder = await mkdtemp(path.join(tmpdir(), "cip-migration-"));
const server = await startTemporaryPostgresql();
try {
  await writeMigration("sqlite", path.join(folder, "scratch.db"));
  await writeMigration("postgresql", server.urlOf("postgres"));
  await sealMigrations();
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

/** Brings an empty database to the last migration and writes what is missing to the schema. */
async function writeMigration(provider: Provider, scratch: string): Promise<void> {
  await applyMigrations(scratch);
  const script = await scriptTowardsSchema(scratch);
  if (script === "") {
    process.stdout.write(`${provider}: the migrations already lead to the schema.\n`);
    return;
  }
  const file = migrationFile(provider, migration);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, script);
  process.stdout.write(`Written ${path.relative(".", file)}\n`);
}
