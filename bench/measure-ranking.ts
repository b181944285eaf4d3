import { listCallDossiers } from "#app/data/award/call-rankings.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { computeCallRanking } from "#app/services/award/read-call-ranking.server.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { openData, prepareData } from "./bench-data.ts";

const CALL = "call-cip-2026";
const manager: Reader = { role: "manager", organisationId: "body-province", userId: "nobody" };

/** The ranking of a whole call from the database against reading its rows and one sort. */
export async function measureRanking(applications: number): Promise<BenchRow> {
  const database = openData(await prepareData(applications, true));
  try {
    const pair = await measureByTurns({
      ours: () => rank(database),
      theirs: () => readAndSort(database),
      rounds: applications > 20_000 ? 1 : 3,
      warmUp: applications > 20_000 ? 0 : 1,
    });
    return {
      what: `ranking ${applications.toLocaleString("it")} applications from the database`,
      against: "reading the same rows and one sort",
      ratio: ratioAt(pair),
      reach: { atMost: 3 },
      detail: describePair(pair),
    };
  } finally {
    await database.close();
  }
}

async function rank({ read }: Database): Promise<void> {
  const call = await read.call.findUniqueOrThrow({ where: { id: CALL } });
  const dossiers = await listCallDossiers(read, manager, CALL);
  await computeCallRanking(read, { call, dossiers, seed: "bench" });
}

async function readAndSort({ read }: Database): Promise<void> {
  const dossiers = await listCallDossiers(read, manager, CALL);
  dossiers.sort(
    (a, b) => (b.scoreSheet?.totalHundredths ?? 0) - (a.scoreSheet?.totalHundredths ?? 0),
  );
}
