import { parseArgs } from "node:util";
import { preparePostgresql, prepareSqlite, type Sites } from "./fault-site.ts";
import { fillDisk, type FullDiskReport } from "./full-disk.ts";
import { fillPostgresqlDisk } from "./full-disk-postgresql.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { killWorkers } from "./kill-worker.ts";
import { startReadOnly } from "./read-only.ts";
import { restartPostgresql } from "./restart-postgresql.ts";
import { stopUnderLoad } from "./stop-server.ts";
import { shareOneDatabase } from "./two-servers.ts";

const MOST_KILLS = 1_000;
const MOST_MINUTES = 60;
const COMPANIES = 400;
const SHOW_EVERY = 20;

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** The kills of one database end after so long, however many there have been. */
    minutes: { type: "string", default: "30" },
  },
});
const times = readNumber(values.times, MOST_KILLS);
const seed = readNumber(values.seed, Number.MAX_SAFE_INTEGER);
const minutes = readNumber(values.minutes, MOST_MINUTES);

const problems: string[] = [];
let shown = 0;
await tryAll("SQLite", await prepareSqlite(COMPANIES));
await tryAll("PostgreSQL", await preparePostgresql(COMPANIES));
if (problems.length > 0) stop(problems.join("\n"));
say("Nothing lost, nothing doubled, all chains hold.");

async function tryAll(name: string, sites: Sites): Promise<void> {
  say(`\n${name}, seed ${String(seed)}`);
  try {
    await killServers(sites);
    await runOthers(sites);
  } finally {
    await sites.close();
  }
}

async function killServers(sites: Sites): Promise<void> {
  const until = Date.now() + minutes * 60_000;
  const { kills, acknowledged, cutOff, cutOffButKept, documents, ...killed } =
    await killServerUnderLoad(await sites.open(), { times, seed, until, say: showProgress });
  report("killed under load", killed.problems, {
    ...{ kills, acknowledged, "cut off": cutOff, "of these kept": cutOffButKept, documents },
  });
}

async function runOthers(sites: Sites): Promise<void> {
  const shared = await shareOneDatabase(await sites.open(), 15);
  report("two servers, one killed", [...shared.problems, ...unwanted(shared.refusals, [503])], {
    ...{ acknowledged: shared.acknowledged, "documents left": shared.pending },
  });
  const stopped = await stopUnderLoad(await sites.open());
  report("told to stop", [...stopped.problems, ...unwanted(stopped.refusals, [])], {
    ...{ acknowledged: stopped.acknowledged, "cut off": stopped.cutOff, held: stopped.held },
  });
  const workers = await killWorkers(await sites.open());
  report("workers killed", workers.problems, {
    ...{ documents: workers.documents, mails: workers.delivered, twice: workers.deliveredTwice },
  });
  if (sites.postgresql !== null) {
    const restarted = await restartPostgresql(await sites.open(), sites.postgresql);
    report("database restarted", [...restarted.problems, ...unwanted(restarted.refusals, [503])], {
      ...{ acknowledged: restarted.acknowledged, "answered 503": restarted.refusals.length },
    });
    reportFull(await fillPostgresqlDisk(await sites.open()));
    return;
  }
  reportFull(await fillDisk(await sites.open()));
  const { file, folder } = await startReadOnly(await sites.open());
  const started = [file, folder].filter((text) => !text.includes("The database cannot be used"));
  report("file or folder read-only", started, { "refused to start": 2 - started.length });
}

function reportFull(full: FullDiskReport): void {
  const silent = full.refusals.length === 0 ? ["the disk never was full"] : [];
  report("disk full", [...full.problems, ...silent, ...unwanted(full.refusals, [503])], {
    ...{ acknowledged: full.acknowledged, "then answered": full.refusals.join() },
  });
}

function unwanted(refusals: readonly number[], wanted: readonly number[]): string[] {
  const others = refusals.filter((status) => !wanted.includes(status));
  return others.map((status) => `a step was answered with ${String(status)}`);
}

function report(
  what: string,
  found: readonly string[],
  figures: Record<string, number | string>,
): void {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${String(value)}`);
  say(`${what}: ${told.join(", ")}; ${String(found.length)} problems`);
  problems.push(...found.map((problem) => `${what}: ${problem}`));
}

function showProgress(line: string): void {
  shown += 1;
  if (shown % SHOW_EVERY === 0) say(`  ${line}`);
}

function readNumber(text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  return stop(
    `Usage: npm run test:faults -- [--times 1…${String(MOST_KILLS)}] [--seed S] [--minutes 1…${String(MOST_MINUTES)}]`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
