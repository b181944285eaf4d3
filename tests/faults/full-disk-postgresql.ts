import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { TEXT, type FullDiskReport } from "./full-disk.ts";
import type { Site } from "./fault-site.ts";
import { checkChains, checkDocuments, settleClients } from "./look-for-losses.ts";
import { postText, saveRepeatedly, signInClient } from "./saving-client.ts";

/** A file of PostgreSQL's log of writes: no smaller limit, or the log itself could not go on. */
const LOG_FILE_BYTES = 1_048_576;
const PATIENCE = 30_000;

/**
 * Fills the disk under PostgreSQL, looks at what a server answers, gives room again and goes on with
 * the same processes. A limit on the size of files stands for the full disk: it can be set on a
 * running database by whoever started it, where a small disk of one's own needs rights to mount.
 */
export async function fillPostgresqlDisk(site: Site): Promise<FullDiskReport> {
  const [writer] = site.writers;
  if (!writer) throw new Error("The simulation has no company with a draft");
  const server = await site.startServer();
  const administrator = new pg.Client(site.databaseUrl);
  await administrator.connect();
  try {
    await fillPages(administrator);
    const postmaster = await findPostmaster(administrator);
    const client = await signInClient(server.origin, writer);
    const deadline = Date.now() + PATIENCE;
    limitFiles(postmaster, String(LOG_FILE_BYTES));
    await saveRepeatedly(client, [server.origin], () => Date.now() > deadline);
    const { acknowledged, refusals } = client;
    const page = await postText(server.origin, client, TEXT);
    limitFiles(postmaster, "unlimited");

    const before = client.acknowledged;
    const saving = saveRepeatedly(client, [server.origin], () => client.acknowledged > before, {
      keepTrying: true,
    });
    await Promise.race([saving, wait(PATIENCE)]);
    const problems = await site.look(async ({ read }) => [
      ...(await settleClients(read, [client])),
      ...(await checkChains(read)),
      ...(await checkDocuments(read)),
    ]);
    if (client.acknowledged === before) problems.push("with room again nothing is saved");
    return { acknowledged, refusals: refusals.slice(0, 1), page, problems };
  } finally {
    await administrator.end();
    await server.kill();
  }
}

/** Events of chains lie in a file that is larger than the limit, so that it cannot grow further. */
async function fillPages(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT pg_relation_size('"AuditEvent"') AS bytes`,
  );
  if (Number(rows[0]?.bytes) <= LOG_FILE_BYTES)
    throw new Error("The simulation has too few events to reach the limit");
}

/** The process that all processes of a database come from. */
async function findPostmaster(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const status = readFileSync(`/proc/${String(rows[0]?.pid)}/status`, "utf8");
  return Number(/^PPid:\t(\d+)$/m.exec(status)?.[1]);
}

/** Limits the files of a running database: those that work for it now and those that will. */
function limitFiles(postmaster: number, bytes: string): void {
  const owner = ownerOf(postmaster);
  const children = `/proc/${String(postmaster)}/task/${String(postmaster)}/children`;
  const workers = readFileSync(children, "utf8").trim().split(" ");
  for (const pid of [String(postmaster), ...workers]) {
    const words = ["--pid", pid, `--fsize=${bytes}:`];
    const { status, stderr } = spawnSync("prlimit", words, { ...owner, encoding: "utf8" });
    // A process that has ended meanwhile needs no limit.
    if (status !== 0 && !stderr.includes("No such process")) throw new Error(`prlimit: ${stderr}`);
  }
}

/** Under root the database runs as somebody else, and only they may set its limits for sure. */
function ownerOf(pid: number): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  const idOf = (name: string) => Number(new RegExp(`^${name}:\\t(\\d+)`, "m").exec(status)?.[1]);
  return { uid: idOf("Uid"), gid: idOf("Gid") };
}
