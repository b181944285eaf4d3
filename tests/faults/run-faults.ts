import { parseArgs } from "node:util";
import { fillDisk } from "./full-disk.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { shareOneFile } from "./two-servers.ts";

const MOST_KILLS = 1_000;

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

say(`Killing the server ${String(times)} times under load, seed ${String(seed)}.`);
const killed = await killServerUnderLoad({ times, seed, say });
say(`${String(killed.acknowledged)} steps acknowledged.`);
const full = await fillDisk();
say(`Full disk: ${String(full.acknowledged)} steps acknowledged, then ${full.refusals.join()}.`);
const shared = await shareOneFile();
say(`Two servers on one file: ${String(shared.acknowledged)} steps acknowledged.`);

const problems = [
  ...killed.problems,
  ...full.problems,
  ...shared.problems,
  ...shared.refusals.map((status) => `two servers: a step was answered with ${String(status)}`),
];
if (problems.length > 0) stop(problems.join("\n"));
say("Nothing lost, nothing doubled, all chains hold.");

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
