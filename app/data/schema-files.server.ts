import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { Provider } from "./database-address.ts";

export const SCHEMA_FILE = path.resolve("prisma/schema.prisma");
export const GENERATED_FOLDER = path.resolve("app/data/generated");

/**
 * The one schema as a provider needs it: the provider is part of a Prisma schema, so PostgreSQL's is
 * derived from the file, which is SQLite's.
 */
export async function readSchema(provider: Provider): Promise<string> {
  const text = await readFile(SCHEMA_FILE, "utf8");
  if (provider === "sqlite") return text;
  return text
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace("../app/data/generated/sqlite", path.join(GENERATED_FOLDER, "postgresql"));
}

/** The folder with the migrations of one database. */
export function migrationsFolder(provider: Provider): string {
  return path.resolve("prisma/migrations", provider);
}

/** Names of the migrations kept with the code for one database, oldest first. */
export async function listMigrationNames(provider: Provider): Promise<string[]> {
  const entries = await readdir(migrationsFolder(provider), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Where a migration of this name keeps its SQL. */
export function migrationFile(provider: Provider, name: string): string {
  return path.join(migrationsFolder(provider), name, "migration.sql");
}
