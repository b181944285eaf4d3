import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { judge, type BenchRow } from "./bench-row.ts";
import { measureDocuments } from "./measure-documents.ts";
import { measureHttp } from "./measure-http.ts";
import { measureLists } from "./measure-lists.ts";
import { measureProcesses } from "./measure-processes.ts";
import { measureRanking } from "./measure-ranking.ts";
import { measureService } from "./measure-service.ts";
import { measureStart } from "./measure-start.ts";
import { measureTransfers } from "./measure-transfers.ts";

const RESULTS = "bench/results.json";
const MOST_DOSSIERS = 1_000_000;

const { values } = parseArgs({
  options: {
    dossiers: { type: "string", default: "100000" },
    only: { type: "string", default: "" },
  },
});
const dossiers = Number(values.dossiers);
if (!Number.isInteger(dossiers) || dossiers < 100 || dossiers > MOST_DOSSIERS) {
  process.stderr.write("Usage: npm run bench -- [--dossiers N] [--only PART]\n");
  process.exit(2);
}

const parts: Record<string, () => Promise<BenchRow[]>> = {
  http: measureHttp,
  service: measureService,
  documents: measureDocuments,
  transfers: async () => [await measureTransfers(dossiers)],
  processes: async () => [await measureProcesses()],
  start: async () => [await measureStart()],
  lists: () => measureLists(dossiers),
  ranking: () => measureRanking(dossiers),
};

const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== "" && values.only !== name) continue;
  for (const row of await measure().catch((error: unknown) => [failedRow(name, error)])) {
    rows.push(row);
    process.stdout.write(`${describe(row)}\n`);
  }
  // What is measured stays, whatever becomes of the parts that follow.
  save(rows);
}
if (rows.some((row) => judge(row) === "falls short")) process.exitCode = 1;

/** A part that breaks off is out of its reach, and the table says so. */
function failedRow(name: string, error: unknown): BenchRow {
  const [detail = ""] = String(error).split("\n").slice(-1);
  const reach = { atMost: 0 };
  return { what: `the part "${name}" broke off`, against: "–", ratio: 1, reach, detail };
}

function describe(row: BenchRow): string {
  const { what, against, ratio, reach, detail } = row;
  const found = ratio === null ? "–" : ratio.toFixed(2);
  const wanted = "atMost" in reach ? `≤ ${String(reach.atMost)}` : `≥ ${String(reach.atLeast)}`;
  return [
    judge(row).padEnd(12),
    found.padStart(8),
    wanted.padEnd(8),
    `${what} — against ${against} (${detail})`,
  ].join("  ");
}

function save(measured: readonly BenchRow[]): void {
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  const [processor] = cpus();
  const machine = { node: process.version, cpus: cpus().length, model: processor?.model ?? "" };
  const verdicts = measured.map((row) => ({ ...row, verdict: judge(row) }));
  writeFileSync(RESULTS, `${JSON.stringify({ machine, rows: verdicts }, null, 2)}\n`);
}
