import { createHash } from "node:crypto";
import { hashPassword } from "#app/auth/password.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { installStaff } from "#app/demo/install-cast.server.ts";
import { seededIds } from "#app/demo/player.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";
import { simulateProgramme } from "./simulate-programme.server.ts";

const FIRST_DAY = new Date("2026-08-31T08:00:00Z");

/**
 * Migrates a new database, gives it the programme and the demonstration's staff and fills it.
 * @returns the open database, which the caller closes.
 */
export async function openSimulatedDatabase(request: {
  databaseUrl: string;
  companies: number;
  seed: number;
  allRanked?: boolean;
}): Promise<Database> {
  const { databaseUrl, companies, seed, allRanked = false } = request;
  await applyMigrations(databaseUrl);
  const database = openDatabase(databaseUrl);
  await installProgramme(database, FIRST_DAY);
  const salt = createHash("sha256").update(String(seed)).digest().subarray(0, 16);
  const passwordHash = await hashPassword(DEMO_PASSWORD, salt);
  const newId = seededIds(`simulation-${String(seed)}`);
  const staff = await installStaff({ database, now: FIRST_DAY, newId, passwordHash });
  await simulateProgramme({ database, companies, seed, staff, passwordHash, allRanked });
  return database;
}
