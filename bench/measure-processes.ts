import { availableParallelism, cpus } from "node:os";
import pg from "pg";
import { startTemporaryPostgresql } from "#app/commands/temporary-postgresql.ts";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";
import { quantile, type BenchRow } from "./bench-row.ts";
import { startChild, type ChildServer } from "./child-server.ts";
import { openClient, type Client } from "./keep-alive-client.ts";

const COMPANIES = 400;
const CLIENTS = 12;
const SECONDS = 5;
const ROUNDS = 5;
const ROW = {
  what: "two processes on PostgreSQL, saves and the pages that follow them",
  against: "one process",
  reach: { atLeast: 1.7 },
};
/** A server that keeps what it has acknowledged, as an installation's does. */
const DURABLE = ["-c", "max_connections=100", "-c", "shared_buffers=128MB"];

type Writer = { dossierId: string; email: string };
type Person = { client: Client; dossierId: string; version: { next: number } };
type Run = { rate: number; busy: number; ownShare: number };

/** Throughput of two servers behind one database against that of one; everything on this machine. */
export async function measureProcesses(): Promise<BenchRow> {
  const postgresql = await startTemporaryPostgresql(DURABLE);
  const servers: ChildServer[] = [];
  try {
    const databaseUrl = postgresql.urlOf("bench");
    const writers = await simulate(postgresql.urlOf("postgres"), databaseUrl);
    for (let count = 0; count < 2; count += 1) servers.push(await startOn(databaseUrl));
    const [first, second] = servers;
    if (!first || !second) throw new Error("Two servers were asked for");
    const people = await signIn(writers, [first.origin, second.origin]);
    const runs = await compare(people);
    return { ...ROW, ...judge(runs) };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgresql.stop();
  }
}

async function simulate(administration: string, databaseUrl: string): Promise<Writer[]> {
  const client = new pg.Client(administration);
  await client.connect();
  await client.query("CREATE DATABASE bench");
  await client.end();
  const database = await openSimulatedDatabase({ databaseUrl, companies: COMPANIES, seed: 1 });
  const drafts = await database.read.dossier.findMany({
    where: { state: "checkup.draft" },
    take: CLIENTS,
    include: { company: { include: { users: true } } },
  });
  await database.close();
  return drafts.map(({ id, company }) => ({
    dossierId: id,
    email: company.users[0]?.email ?? "",
  }));
}

function startOn(databaseUrl: string): Promise<ChildServer> {
  return startChild(["start.js"], {
    PORT: "0",
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: "a secret that only the bench knows",
    WORKER: "off",
  });
}

type People = { one: Person[]; both: Person[] };

/** Each person's way to the first server, and to the one of both that is theirs. */
async function signIn(writers: readonly Writer[], origins: readonly string[]): Promise<People> {
  const people: People = { one: [], both: [] };
  for (const [index, { dossierId, email }] of writers.entries()) {
    const [first = "", second = ""] = origins;
    const visitor = openClient(first);
    const { cookies } = await visitor.post("/sign-in", { email, password: DEMO_PASSWORD });
    visitor.close();
    const cookie = cookies[0]?.split(";")[0] ?? "";
    const version = { next: 0 };
    people.one.push({ client: openClient(first, cookie), dossierId, version });
    const origin = index % 2 === 0 ? first : second;
    people.both.push({ client: openClient(origin, cookie), dossierId, version });
  }
  return people;
}

async function compare({ one, both }: People) {
  const runs: { one: Run[]; both: Run[] } = { one: [], both: [] };
  await load(one);
  await load(both);
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.one.push(await load(one));
    runs.both.push(await load(both));
  }
  for (const { client } of [...one, ...both]) client.close();
  return runs;
}

/** Everybody saves a part of the check-up and reads the page, again and again for some seconds. */
async function load(people: readonly Person[]): Promise<Run> {
  const end = performance.now() + SECONDS * 1_000;
  const [before, own] = [busySeconds(), process.cpuUsage()];
  let saves = 0;
  await Promise.all(
    people.map(async ({ client, dossierId, version }) => {
      while (performance.now() < end) {
        const page = `/dossiers/${dossierId}/checkup/A`;
        const saved = await client.post(page, { version: String(version.next) });
        const shown = await client.get(page);
        if (saved.status !== 302 || shown.status !== 200)
          throw new Error(`${page}: ${String(saved.status)} and ${String(shown.status)}`);
        version.next += 1;
        saves += 1;
      }
    }),
  );
  const { user, system } = process.cpuUsage(own);
  return {
    rate: saves / SECONDS,
    busy: (busySeconds() - before) / SECONDS,
    ownShare: (user + system) / 1e6 / SECONDS,
  };
}

function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.sys, 0) / 1_000;
}

/** Where the processors are all busy with one process already, a second one has none left. */
function judge({ one, both }: { one: readonly Run[]; both: readonly Run[] }) {
  const middle = (runs: readonly Run[], of: (run: Run) => number) => quantile(runs.map(of), 0.5);
  const describe = (runs: readonly Run[]) =>
    `${middle(runs, ({ rate }) => rate).toFixed(0)}/s with ${middle(runs, ({ busy }) => busy).toFixed(1)} processors busy`;
  const own = middle(both, ({ ownShare }) => ownShare).toFixed(1);
  const cores = String(availableParallelism());
  return {
    ratio: middle(both, ({ rate }) => rate) / middle(one, ({ rate }) => rate),
    detail: `two ${describe(both)}, one ${describe(one)}, of ${cores}; PostgreSQL and the load, ${own}, among them`,
  };
}
