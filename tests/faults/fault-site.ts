import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import {
  startTemporaryPostgresql,
  type TemporaryServer,
} from "#app/commands/temporary-postgresql.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";
import {
  startProgram,
  startServer,
  type RunningProgram,
  type RunningServer,
} from "#tests/setup/running-server.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

/** A company's dossier and who may act on it. */
export type Writer = { dossierId: string; email: string };

/** A database of its own with a simulated programme, and servers and workers on it. */
export type Site = {
  databaseUrl: string;
  folder: string;
  /** Companies whose check-up is a draft. */
  writers: readonly Writer[];
  /** Companies that may give up what they are at. */
  leavers: readonly Writer[];
  startServer: (
    variables?: Record<string, string>,
    under?: readonly string[],
  ) => Promise<RunningServer>;
  startWorker: (variables?: Record<string, string>) => RunningProgram;
  /** Looks at the database, open for the time of the look only. */
  look: <Result>(look: (database: Database) => Promise<Result>) => Promise<Result>;
  discard: () => Promise<void>;
};

/** Where sites come from: each is a copy of one simulated programme. */
export type Sites = {
  open: () => Promise<Site>;
  /** The server of PostgreSQL's below all sites; null on SQLite. */
  postgresql: TemporaryServer | null;
  close: () => Promise<void>;
};

const SEED = 3;
/** A server of PostgreSQL's that keeps what it has acknowledged, as an installation's does. */
const DURABLE = ["-c", "max_connections=100", "-c", "shared_buffers=64MB"];
/** Its log in files of a megabyte: what limits the size of its tables does not stop the log. */
const SMALL_LOG = ["--wal-segsize=1"];

/** Simulates a programme on a file; sites are copies of it. */
export async function prepareSqlite(companies: number): Promise<Sites> {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-faults-"));
  const template = path.join(folder, "template.db");
  const people = await simulate(template, companies);
  let count = 0;
  return {
    postgresql: null,
    open: async () => {
      count += 1;
      const place = path.join(folder, String(count));
      mkdirSync(place);
      const file = path.join(place, "cip.db");
      copyFileSync(template, file);
      return openSite({ databaseUrl: `file:${file}`, folder: place, people });
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Simulates a programme on a PostgreSQL of its own; sites are copies of the database. */
export async function preparePostgresql(companies: number): Promise<Sites> {
  const postgresql = await startTemporaryPostgresql(DURABLE, SMALL_LOG);
  const folder = mkdtempSync(path.join(tmpdir(), "cip-faults-"));
  await administer(postgresql, "CREATE DATABASE template_site");
  const people = await simulate(postgresql.urlOf("template_site"), companies);
  let count = 0;
  return {
    postgresql,
    open: async () => {
      count += 1;
      const name = `site_${String(count)}`;
      const place = path.join(folder, name);
      mkdirSync(place);
      await administer(postgresql, `CREATE DATABASE ${name} TEMPLATE template_site`);
      return openSite({ databaseUrl: postgresql.urlOf(name), folder: place, people });
    },
    close: async () => {
      await postgresql.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function administer(postgresql: TemporaryServer, statement: string): Promise<void> {
  const client = new pg.Client(postgresql.urlOf("postgres"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

type People = { writers: Writer[]; leavers: Writer[] };

async function simulate(databaseUrl: string, companies: number): Promise<People> {
  const database = await openSimulatedDatabase({ databaseUrl, companies, seed: SEED });
  const dossiers = await database.read.dossier.findMany({
    orderBy: { id: "asc" },
    include: { company: { include: { users: true } } },
  });
  await database.close();
  const people = dossiers.map(({ id, state, company }) => ({
    state: state as StateName,
    writer: { dossierId: id, email: company.users[0]?.email ?? "" },
  }));
  return {
    writers: people.filter(({ state }) => state === "checkup.draft").map(({ writer }) => writer),
    leavers: people
      .filter(
        ({ state }) => state !== "checkup.draft" && eventsOf(state).includes("dossier.withdraw"),
      )
      .map(({ writer }) => writer),
  };
}

function openSite(given: { databaseUrl: string; folder: string; people: People }): Site {
  const { databaseUrl, folder, people } = given;
  // Whoever has signed in on one server is known to another, also after it was killed.
  const shared = {
    DATABASE_URL: databaseUrl,
    DATA_FOLDER: folder,
    SESSION_SECRET: "the same secret for all processes of a site",
  };
  return {
    ...{ databaseUrl, folder, ...people },
    startServer: (variables = {}, under = []) =>
      startServer({ ...shared, ...variables }, folder, under),
    startWorker: (variables = {}) =>
      startProgram("app/commands/worker.ts", { variables: { ...shared, ...variables } }),
    look: async (look) => {
      const database = openDatabase(databaseUrl);
      try {
        return await look(database);
      } finally {
        await database.close();
      }
    },
    discard: async () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
