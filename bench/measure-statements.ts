import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hashPassword } from "#app/auth/password.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { installStaff } from "#app/demo/install-cast.server.ts";
import {
  openPlay,
  playAfterRanking,
  playCallRanking,
  playUntilRanking,
} from "#app/demo/play-dossier.server.ts";
import { toProgrammeCall } from "#app/demo/played-call.ts";
import { playClock, seededIds, type Play } from "#app/demo/player.server.ts";
import { readDossierInput } from "#app/demo/read-dossier-input.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";
import type { BenchRow } from "./bench-row.ts";

const INPUTS = "tests/fixtures/dossiers";
const MOST = 8;
/** Acts that move all dossiers of a call in one transaction. */
const OF_WHOLE_CALLS = new Set(["award.rank"]);

/** How many statements an act has sent at most, and how often it was done. */
type Counted = Map<string, { most: number; times: number }>;

/**
 * Every statement of every act of some dossiers played from the check-up to the end, transaction
 * control left out: counted at the driver, whoever sends it.
 */
export async function measureStatements(): Promise<BenchRow[]> {
  const counted: Counted = new Map();
  for (const file of readdirSync(INPUTS).filter((name) => name.endsWith(".json")))
    await playCounting(path.join(INPUTS, file), counted);
  const all = [...counted].sort(([, a], [, b]) => b.most - a.most);
  const acts = all.filter(([act]) => !OF_WHOLE_CALLS.has(act));
  const wide = all.filter(([act]) => OF_WHOLE_CALLS.has(act));
  const [worst] = acts;
  const above = acts.filter(([, { most }]) => most > MOST);
  const told = above.length === 0 ? `no act above ${String(MOST)}` : nameAll(above);
  return [
    {
      what: `statements of one step, the most of ${String(acts.length)} kinds of acts`,
      against: `the worst being ${worst?.[0] ?? "none"}`,
      ratio: worst?.[1].most ?? null,
      reach: { atMost: MOST },
      detail: `${told}; median ${String(medianOf(acts))}; for a whole call at once: ${nameAll(wide)}`,
    },
  ];
}

type Act = readonly [string, { most: number }];

function nameAll(acts: readonly Act[]): string {
  return acts.map(([act, { most }]) => `${act} ${String(most)}`).join(", ");
}

function medianOf(acts: readonly Act[]): number {
  return acts[Math.floor(acts.length / 2)]?.[1].most ?? Number.NaN;
}

async function playCounting(file: string, counted: Counted): Promise<void> {
  const read = readDossierInput(JSON.parse(readFileSync(file, "utf8")));
  if (!read.ok) throw new Error(`${file}: ${read.problems.map(({ message }) => message).join()}`);
  const { input } = read;
  const folder = mkdtempSync(path.join(tmpdir(), "cip-statements-"));
  await applyMigrations(path.join(folder, "play.db"));
  const { database, begin } = countIn(path.join(folder, "play.db"), counted);
  try {
    const newId = seededIds(input.seed);
    const clock = playClock();
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const now = clock(input.company.registeredOn);
    await installProgramme(database, now, [toProgrammeCall(input.call)]);
    const staff = await installStaff({ database, now, newId, passwordHash });
    const play = await openPlay({ database, newId, clock, staff, passwordHash }, input);
    begin();
    await playToTheEnd({ ...play, actOf: withoutDrawing(play.actOf) });
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playToTheEnd(play: Play): Promise<void> {
  const end = (await playUntilRanking(play)) ?? (await playCallRanking(play));
  if (!end) await playAfterRanking(play);
}

/** Documents are a worker's, not the step's. */
function withoutDrawing(actOf: Play["actOf"]): Play["actOf"] {
  return (who, day) => ({ ...actOf(who, day), hurry: () => Promise.resolve() });
}

const CONTROL = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

/** A database whose transactions are counted under the name of the event they have recorded. */
function countIn(file: string, counted: Counted): { database: Database; begin: () => void } {
  let heard = 0;
  let isCounting = false;
  const database = openDatabase(file, (sql) => {
    if (!CONTROL.test(sql)) heard += 1;
  });
  const counting: Database = {
    ...database,
    inTransaction: async (work) => {
      heard = 0;
      const result = await database.inTransaction(work);
      const statements = heard;
      if (isCounting) note(counted, await nameOfLastAct(database), statements);
      return result;
    },
  };
  return {
    database: counting,
    begin: () => {
      isCounting = true;
    },
  };
}

async function nameOfLastAct({ read }: Database): Promise<string> {
  const last = await read.auditEvent.findFirst({
    orderBy: [{ at: "desc" }, { sequence: "desc" }],
    select: { event: true },
  });
  return last?.event ?? "before the first";
}

function note(counted: Counted, act: string, statements: number): void {
  const { most, times } = counted.get(act) ?? { most: 0, times: 0 };
  counted.set(act, { most: Math.max(most, statements), times: times + 1 });
}
