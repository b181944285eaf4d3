import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { importPostgresql } from "./reachable-postgresql.ts";

export type TemporaryServer = {
  /** Where a database of the server answers. */
  urlOf: (database: string) => string;
  /** Ends it: SIGINT lets it close its books, SIGQUIT is a power cut to it. The data stay. */
  halt: (signal: "SIGINT" | "SIGQUIT") => Promise<void>;
  /** Starts it again after a halt, at the same address with the same data. */
  resume: () => Promise<void>;
  stop: () => Promise<void>;
};

const USER = "cip";
const PASSWORD = "only-on-this-machine";

/** Nothing on this server has to outlive a power cut; many tests open it at once. */
const FLAGS = [
  ...["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  ...["max_connections=300", "shared_buffers=64MB", "autovacuum=off"],
].flatMap((setting) => ["-c", setting]);

/**
 * Starts a PostgreSQL of its own from npm packages, on a free port and an empty temporary folder.
 * It is for the tests and for writing migrations; nothing of it is left once it has stopped.
 */
export async function startTemporaryPostgresql(
  flags: readonly string[] = FLAGS,
  initdbFlags: readonly string[] = [],
): Promise<TemporaryServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "cip-postgresql-"));
  // Under root the server runs as somebody else, who has to get to its folder.
  await chmod(folder, 0o755);
  const { default: EmbeddedPostgres } = await importPostgresql(folder);
  const port = await findFreePort();
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, "data"),
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--locale=C", "--encoding=UTF8", ...initdbFlags],
    postgresFlags: [...flags],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${messages.join("\n")}`, { cause: error });
  }
  return {
    urlOf: (database) => `postgresql://${USER}:${PASSWORD}@localhost:${String(port)}/${database}`,
    halt: (signal) => endProcess(path.join(folder, "data", "postmaster.pid"), signal),
    resume: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const LOOK_EVERY = 20;

/** Signals the process whose number a file begins with and waits until it is gone. */
async function endProcess(pidFile: string, signal: NodeJS.Signals): Promise<void> {
  const pid = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
  process.kill(pid, signal);
  while (isAlive(pid)) await wait(LOOK_EVERY);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
