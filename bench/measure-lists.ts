import type { Database } from "#app/data/database.server.ts";
import { listAwaitedDossiers } from "#app/data/desk.server.ts";
import { listDossiers } from "#app/data/dossier-register.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { openData, prepareData } from "./bench-data.ts";

const PAGE = 25;
const manager: Reader = { role: "manager", organisationId: "body-province", userId: "nobody" };
const consultant: Reader = {
  role: "consultant",
  organisationId: "body-consultancy",
  userId: "nobody",
};

/** Pages of lists over very many dossiers against the same over a hundred. */
export async function measureLists(many: number): Promise<BenchRow[]> {
  const large = openData(await prepareData(many, true));
  const small = openData(await prepareData(100, true));
  try {
    const rows: BenchRow[] = [];
    for (const [name, list] of Object.entries(lists)) {
      const pair = await measureByTurns({
        ours: () => list(large),
        theirs: () => list(small),
        rounds: 20,
        warmUp: 3,
        runs: 3,
      });
      rows.push({
        what: `${name}, ${many.toLocaleString("it")} dossiers`,
        against: "the same with 100",
        ratio: ratioAt(pair),
        reach: { atMost: 1.3 },
        detail: describePair(pair),
      });
    }
    return rows;
  } finally {
    await Promise.all([large.close(), small.close()]);
  }
}

const lists: Record<string, (database: Database) => Promise<unknown>> = {
  "first page of dossiers": ({ read }) =>
    listDossiers(read, consultant, { state: null, cursor: null, take: PAGE }),
  "a page of dossiers further on": ({ read }) =>
    listDossiers(read, consultant, { state: null, cursor: "sim-dossier-50", take: PAGE }),
  "the manager's dossiers in one state": ({ read }) =>
    listDossiers(read, manager, { state: "award.awaitingRanking", cursor: null, take: PAGE }),
  "what waits for the manager": ({ read }) =>
    listAwaitedDossiers(read, manager, { states: ["award.awaitingRanking"], take: PAGE }),
};
