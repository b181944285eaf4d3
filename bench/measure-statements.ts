import { AsyncLocalStorage } from "node:async_hooks";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { hashPassword } from "#app/auth/password.server.ts";
import { startTemporaryPostgresql } from "#app/commands/temporary-postgresql.ts";
import { openDatabase, type Database, type Transaction } from "#app/data/database.server.ts";
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
import { seedDemo } from "#app/commands/seed-demo.ts";
import type { BenchRow } from "./bench-row.ts";

const INPUTS = "tests/fixtures/dossiers";
const MOST = 8;
/** Acts that move all dossiers of a call in one transaction. */
const OF_WHOLE_CALLS = new Set(["award.rank"]);

/** How many statements an act has sent at most, and how often it was done. */
type Counted = Map<string, { most: number; times: number }>;

/** Every statement of every act that the plays perform, on both databases. */
export async function measureStatements(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-statements-"));
  const server = await startTemporaryPostgresql();
  try {
    const files = (name: string) => path.join(folder, `${name}.db`);
    return [
      toRow("SQLite", await countActs(files)),
      toRow("PostgreSQL", await countActs((name) => server.urlOf(name.replaceAll("-", "_")))),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function toRow(name: string, counted: Counted): BenchRow {
  const all = [...counted].sort(([, a], [, b]) => b.most - a.most);
  const acts = all.filter(([act]) => !OF_WHOLE_CALLS.has(act));
  const wide = all.filter(([act]) => OF_WHOLE_CALLS.has(act));
  const [worst] = acts;
  const above = acts.filter(([, { most }]) => most > MOST);
  const told = above.length === 0 ? `no act above ${String(MOST)}` : nameAll(above);
  return {
    what: `statements of one step on ${name}, the most of ${String(acts.length)} kinds of acts`,
    against: `the worst being ${worst?.[0] ?? "none"}`,
    ratio: worst?.[1].most ?? null,
    reach: { atMost: MOST },
    detail: `${told}; median ${String(medianOf(acts))}; for a whole call at once: ${nameAll(wide)}`,
  };
}

/** Some dossiers played from the check-up to the end, and the whole demonstration. */
async function countActs(addressOf: (name: string) => string): Promise<Counted> {
  const counted: Counted = new Map();
  for (const file of readdirSync(INPUTS).filter((name) => name.endsWith(".json")))
    await onNewDatabase(addressOf(path.basename(file, ".json")), counted, (database, begin) =>
      playCounting(path.join(INPUTS, file), database, begin),
    );
  await onNewDatabase(addressOf("demonstration"), counted, async (database, begin) => {
    await installProgramme(database, new Date("2015-01-01T08:00:00Z"));
    begin();
    await seedDemo(database, () => undefined);
  });
  return counted;
}

async function onNewDatabase(
  address: string,
  counted: Counted,
  work: (database: Database, begin: () => void) => Promise<void>,
): Promise<void> {
  await createDatabase(address);
  await applyMigrations(address);
  const { database, begin } = countIn(address, counted);
  try {
    await work(database, begin);
  } finally {
    await database.close();
  }
}

/** A file comes to be by itself. */
async function createDatabase(address: string): Promise<void> {
  if (!address.startsWith("postgresql:")) return;
  const url = new URL(address);
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  const client = new pg.Client(url.toString());
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

type Act = readonly [string, { most: number }];

function nameAll(acts: readonly Act[]): string {
  return acts.map(([act, { most }]) => `${act} ${String(most)}`).join(", ");
}

function medianOf(acts: readonly Act[]): number {
  return acts[Math.floor(acts.length / 2)]?.[1].most ?? Number.NaN;
}

async function playCounting(file: string, database: Database, begin: () => void): Promise<void> {
  const read = readDossierInput(JSON.parse(readFileSync(file, "utf8")));
  if (!read.ok) throw new Error(`${file}: ${read.problems.map(({ message }) => message).join()}`);
  const { input } = read;
  const newId = seededIds(input.seed);
  const clock = playClock();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const now = clock(input.company.registeredOn);
  await installProgramme(database, now, [toProgrammeCall(input.call)]);
  const staff = await installStaff({ database, now, newId, passwordHash });
  const play = await openPlay({ database, newId, clock, staff, passwordHash }, input);
  begin();
  await playToTheEnd({ ...play, actOf: withoutDrawing(play.actOf) });
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

/**
 * A database whose transactions are counted under the name of the event they record, transaction
 * control left out: counted at the driver, whoever sends it, for the transaction it is sent in. Where
 * several run at the same time none counts what another one sends.
 */
function countIn(address: string, counted: Counted): { database: Database; begin: () => void } {
  const running = new AsyncLocalStorage<{ heard: number }>();
  let isCounting = false;
  const database = openDatabase(address, (sql) => {
    const transaction = running.getStore();
    if (transaction && !CONTROL.test(sql)) transaction.heard += 1;
  });
  const counting: Database = {
    ...database,
    inTransaction: async (work, patience) => {
      const events = new Set<string>();
      const own = { heard: 0 };
      const result = await running.run(own, () =>
        database.inTransaction((tx) => {
          own.heard = 0;
          return work(hearEvents(tx, events));
        }, patience),
      );
      // What records no event belongs to the act before it.
      const [name] = events.size > 0 ? events : [await nameOfLastAct(database)];
      if (isCounting && name) note(counted, name, own.heard);
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

/** Notes the events a transaction records one at a time. */
function hearEvents(tx: Transaction, events: Set<string>): Transaction {
  const { auditEvent } = tx;
  return instead(tx, {
    writeTogether: (writes: Parameters<Transaction["writeTogether"]>[0]) => {
      for (const write of writes)
        if (write.table === "auditEvent" && "rows" in write)
          for (const { event } of write.rows as readonly { event: string }[]) events.add(event);
      return tx.writeTogether(writes);
    },
    auditEvent: instead(auditEvent, {
      createMany: (request: Parameters<typeof auditEvent.createMany>[0]) => {
        for (const { event } of [request?.data ?? []].flat()) events.add(event);
        return auditEvent.createMany(request);
      },
    }),
  });
}

/** Something with some of its parts put in the place of its own. */
function instead<Whole extends object>(whole: Whole, parts: object): Whole {
  return new Proxy(whole, {
    get: (target, name) => {
      const part: unknown = Reflect.get(name in parts ? parts : target, name);
      return typeof part === "function" ? (part.bind(target) as unknown) : part;
    },
  });
}

async function nameOfLastAct({ read }: Database): Promise<string | null> {
  const last = await read.auditEvent.findFirst({
    orderBy: [{ at: "desc" }, { sequence: "desc" }],
    select: { event: true },
  });
  return last?.event ?? null;
}

function note(counted: Counted, act: string, statements: number): void {
  const { most, times } = counted.get(act) ?? { most: 0, times: 0 };
  counted.set(act, { most: Math.max(most, statements), times: times + 1 });
}
