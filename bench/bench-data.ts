import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";

const CACHE = ".cache/bench";
const SEED = 1;

/**
 * A copy of a simulated programme in a folder of its own. What was simulated before is used again
 * while the migrations are the same.
 */
export async function prepareData(companies: number, allRanked: boolean): Promise<string> {
  const kind = `${String(companies)}-${allRanked ? "ranked" : "mixed"}-${migrationsPrint()}`;
  const original = path.join(CACHE, kind, "cip.db");
  if (!existsSync(original)) {
    const making = path.join(CACHE, `making-${kind}`);
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const databaseUrl = path.resolve(making, "cip.db");
    await (await openSimulatedDatabase({ databaseUrl, companies, seed: SEED, allRanked })).close();
    mkdirSync(path.dirname(original), { recursive: true });
    copyFileSync(databaseUrl, original);
    rmSync(making, { recursive: true, force: true });
  }
  const folder = path.resolve(CACHE, "work", kind);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(original, path.join(folder, "cip.db"));
  return folder;
}

export function openData(folder: string): Database {
  return openDatabase(path.join(folder, "cip.db"));
}

function migrationsPrint(): string {
  const names = readdirSync("prisma/migrations/sqlite").join();
  return createHash("sha256").update(names).digest("hex").slice(0, 8);
}
