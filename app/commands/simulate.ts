import { parseArgs } from "node:util";
import { readEnvironment } from "#app/env.server.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";

const USAGE = "Usage: npm run simulate -- --companies N [--seed S] [--all-ranked]";
const MOST_COMPANIES = 1_000_000;

const { values } = readOptions();
const companies = Number(values.companies);
const seed = Number(values.seed);
if (!Number.isInteger(companies) || companies < 1 || companies > MOST_COMPANIES) stop(USAGE);
if (!Number.isInteger(seed)) stop(USAGE);

const environment = readEnvironment(process.env);
if (environment.production) stop("A simulation does not belong in production.");
const started = performance.now();
const database = await openSimulatedDatabase({
  databaseUrl: environment.databaseUrl,
  companies,
  seed,
  allRanked: values["all-ranked"] === true,
});
await database.close();
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`${String(companies)} companies simulated in ${String(seconds)} s.\n`);

function readOptions() {
  try {
    return parseArgs({
      options: {
        companies: { type: "string" },
        seed: { type: "string", default: "1" },
        "all-ranked": { type: "boolean" },
      },
    });
  } catch {
    return stop(USAGE);
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
