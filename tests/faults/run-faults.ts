import { parseArgs } from "node:util";
import { preparePostgresql, prepareSqlite, type Sites } from "./fault-site.ts";
import { fillDisk } from "./full-disk.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { shareOneDatabase } from "./two-servers.ts";

const MOST_KILLS = 1_000;
const COMPANIES = 400;

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const times = Number(values.times);
const seed = Number(values.seed);
if (!Number.isInteger(times) || times < 1 || times > MOST_KILLS || !Number.isInteger(seed))
  stop(`Usage: npm run test:faults -- [--times 1…${String(MOST_KILLS)}] [--seed S]`);

const problems: string[] = [];
await tryAll("SQLite", await prepareSqlite(COMPANIES));
await tryAll("PostgreSQL", await preparePostgresql(COMPANIES));
if (problems.length > 0) stop(problems.join("\n"));
say("Nothing lost, nothing doubled, all chains hold.");

async function tryAll(name: string, sites: Sites): Promise<void> {
  say(`${name}: killing the server ${String(times)} times under load, seed ${String(seed)}.`);
  const killed = await killServerUnderLoad(await sites.open(), { times, seed, say });
  say(`${String(killed.acknowledged)} steps acknowledged.`);
  problems.push(...killed.problems);
  if (sites.postgresql === null) {
    const full = await fillDisk(await sites.open());
    say(
      `Full disk: ${String(full.acknowledged)} steps acknowledged, then ${full.refusals.join()}.`,
    );
    problems.push(...full.problems);
  }
  const shared = await shareOneDatabase(await sites.open(), 15);
  say(`Two servers on one database: ${String(shared.acknowledged)} steps acknowledged.`);
  problems.push(...shared.problems);
  await sites.close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
