import type { Database } from "./database.server.ts";

/**
 * Milliseconds by which the clock of the database's server is ahead of this machine's; 0 on a file,
 * which is on the machine itself. Workers on several machines take the time from the database: with
 * clocks of their own, one that runs ahead would take away what another is at.
 */
export async function measureClockSkew(database: Database, clock: () => Date): Promise<number> {
  if (database.provider === "sqlite") return 0;
  const before = clock().getTime();
  const rows = await database.inTransaction(
    (tx) =>
      tx.$queryRaw<{ milliseconds: number }[]>`
        SELECT EXTRACT(EPOCH FROM clock_timestamp())::double precision * 1000 AS "milliseconds"`,
  );
  const after = clock().getTime();
  const [row] = rows;
  if (!row) throw new Error("The database did not tell its time");
  return Math.round(row.milliseconds - (before + after) / 2);
}
