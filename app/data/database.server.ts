import { setTimeout as wait } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient, type Prisma } from "./generated/client.ts";

/** What a use case writes with. There is no other way to a write than through `inTransaction`. */
export type Transaction = Prisma.TransactionClient;

type ReadMethod =
  "findUnique" | "findFirst" | "findMany" | "count" | "aggregate" | "groupBy" | "findUniqueOrThrow";

type ModelName = Uncapitalize<Prisma.ModelName>;

/** A client that can only read: it has a connection of its own and sees committed rows only. */
export type ReadClient = {
  [Model in ModelName]: Pick<PrismaClient[Model], ReadMethod & keyof PrismaClient[Model]>;
};

export type Database = {
  read: ReadClient;
  /**
   * Runs the work in one transaction and commits it; whatever it throws undoes all of it.
   * Busy and serialisation errors are tried again a bounded number of times.
   */
  inTransaction: <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
};

const ATTEMPTS = 6;
const RETRYABLE = /SQLITE_BUSY|database is locked|SocketTimeout|P2034|write conflict/i;

/**
 * Opens a database file with one client that reads and one that writes. The adapter has a single
 * connection and no isolation around it, so a query outside a transaction must never share the
 * connection of one.
 */
export function openDatabase(file: string): Database {
  const writer = new PrismaClient({
    adapter: sqliteAdapter(file, WRITER_PRAGMAS),
    transactionOptions: { maxWait: 30_000, timeout: 30_000 },
  });
  const reader = new PrismaClient({ adapter: sqliteAdapter(file, READER_PRAGMAS) });
  return {
    read: reader,
    inTransaction: (work) => retryWhenBusy(() => writer.$transaction(work)),
    close: async () => {
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}

const WRITER_PRAGMAS =
  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";
const READER_PRAGMAS = "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;";

function sqliteAdapter(file: string, pragmas: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}` });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect();
      await connection.executeScript(pragmas);
      return connection;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

async function retryWhenBusy<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await wait(20 * 2 ** attempt);
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && RETRYABLE.test(`${error.name} ${error.message}`);
}
