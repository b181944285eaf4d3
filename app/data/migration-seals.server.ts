import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { providers } from "./database-address.ts";
import { listMigrationNames, migrationFile } from "./schema-files.server.ts";

const SEALS_FILE = path.resolve("prisma/migrations/checksums.json");

/** SHA-256 of each migration's SQL, by `provider/name`. */
export type MigrationSeals = Record<string, string>;

/** The hashes of the migrations as they are now. */
export async function hashMigrations(): Promise<MigrationSeals> {
  const seals: MigrationSeals = {};
  for (const provider of providers)
    for (const name of await listMigrationNames(provider)) {
      const content = await readFile(migrationFile(provider, name));
      seals[`${provider}/${name}`] = createHash("sha256").update(content).digest("hex");
    }
  return seals;
}

/** The hashes kept beside the migrations. */
export async function readMigrationSeals(): Promise<MigrationSeals> {
  return JSON.parse(await readFile(SEALS_FILE, "utf8")) as MigrationSeals;
}

/** Keeps the hash of every migration that has none yet; a kept one never changes. */
export async function sealMigrations(): Promise<void> {
  const kept = await readMigrationSeals();
  const seals = { ...(await hashMigrations()), ...kept };
  await writeFile(SEALS_FILE, `${JSON.stringify(seals, null, 2)}\n`);
}
