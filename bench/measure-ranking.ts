import { spawnSync } from "node:child_process";
import { pagesOfRankable } from "#app/data/award/rankable-dossiers.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { findCostReference } from "#app/data/evaluation/admitted-costs.server.ts";
import { computeCallRanking } from "#app/services/award/read-call-ranking.server.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { openData, prepareData } from "./bench-data.ts";

const CALL = "call-cip-2026";
const FEW = 1_000;
const manager: Reader = { role: "manager", organisationId: "body-province", userId: "nobody" };

/** The ranking of a whole call from the database: its time and its memory. */
export async function measureRanking(applications: number): Promise<BenchRow[]> {
  const folder = await prepareData(applications, true);
  return [await measureTime(folder, applications), await measureMemory(folder, applications)];
}

async function measureTime(folder: string, applications: number): Promise<BenchRow> {
  const database = openData(folder);
  try {
    const pair = await measureByTurns({
      ours: () => rankWholeCall(database),
      theirs: () => readAndSort(database),
      rounds: 5,
      warmUp: 1,
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

/** @returns how many were ranked. */
export async function rankWholeCall({ read }: Database): Promise<number> {
  const call = await read.call.findUniqueOrThrow({ where: { id: CALL } });
  const { rows } = await computeCallRanking(read, { reader: manager, call, seed: "bench" });
  let last = 0;
  for (const { position } of rows()) last = position;
  return last;
}

/** The rows that the ranking reads, in the same pages, put in order of the points they were given. */
async function readAndSort({ read }: Database): Promise<void> {
  const call = await read.call.findUniqueOrThrow({ where: { id: CALL } });
  const rules = ruleSets[call.ruleSet as RuleSetId];
  await findCostReference(read, call, rules.medianFromApplications.value);
  const totals: { id: string; total: number }[] = [];
  for await (const page of pagesOfRankable(read, manager, CALL))
    for (const { id, scoreSheet } of page)
      totals.push({ id, total: scoreSheet?.totalHundredths ?? 0 });
  totals.sort((a, b) => b.total - a.total);
}

/** The most a process ever held that ranks them all, against one that ranks a thousand. */
async function measureMemory(folder: string, applications: number): Promise<BenchRow> {
  const many = peakMegabytes(folder);
  const few = peakMegabytes(await prepareData(FEW, true));
  const bytesEach = ((many - few) * 1e6) / (applications - FEW);
  return {
    what: `peak memory of ranking ${applications.toLocaleString("it")} applications`,
    against: `the same with ${FEW.toLocaleString("it")}`,
    ratio: many / few,
    reach: { atMost: 1.5 },
    detail: `${many.toFixed(0)} / ${few.toFixed(0)} MB, ${bytesEach.toFixed(0)} bytes more for each`,
  };
}

function peakMegabytes(folder: string): number {
  const words = ["--import", "tsx", "bench/rank-once.ts", folder];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  const peak = Number(stdout.trim());
  if (!(peak > 0)) throw new Error(stderr);
  return peak;
}
