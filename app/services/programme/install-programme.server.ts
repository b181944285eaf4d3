import type { Database } from "#app/data/database.server.ts";
import { hasBodies, saveBodies, saveCalls } from "#app/data/programme.server.ts";
import { lockName } from "#app/data/row-locks.server.ts";
import { programmeBodies } from "#workflows/programme/programme-bodies.ts";
import { programmeCalls, type ProgrammeCall } from "#workflows/programme/programme-calls.ts";

/**
 * Gives a new database the bodies of the programme and its calls. A database that has them is left
 * as it is.
 * @returns whether anything was installed.
 */
export async function installProgramme(
  database: Database,
  now: Date,
  calls: readonly ProgrammeCall[] = programmeCalls,
): Promise<boolean> {
  if (await hasBodies(database.read)) return false;
  return database.inTransaction(async (tx) => {
    await lockName(tx, "programme");
    if (await hasBodies(tx)) return false;
    await saveBodies(tx, programmeBodies, now);
    await saveCalls(tx, calls);
    return true;
  });
}
