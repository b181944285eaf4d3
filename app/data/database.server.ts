import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { readDatabaseAddress, type Provider } from "./database-address.ts";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client.ts";
import { Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { tables } from "./generated/tables.ts";
import { postgresqlConnections } from "./postgresql-adapter.server.ts";
import { retryTransaction } from "./retry-transaction.server.ts";
import type { RowsToLock } from "./sql/compile-lock.ts";
import type { Write } from "./sql/compile-write.ts";
import { clientMaker, type PrismaParts } from "./sql/compiled-client.ts";
import type { HearStatement } from "./sql/statement-runner.ts";
import { sqliteConnections } from "./sqlite-adapter.server.ts";
import type { StartPrisma } from "./transactions/open-transaction.server.ts";
import { runTransaction } from "./transactions/run-transaction.server.ts";
import { TURN_PATIENCE, WORK_PATIENCE } from "./transactions/writing-connection.ts";

/** What a use case writes with. There is no other way to a write than through `inTransaction`. */
export type Transaction = Prisma.TransactionClient & {
  /** Whether others write at the same time. */
  readonly sharesWriting: boolean;
  /**
   * Names a row that is there only if this transaction was kept: so the loss of the answer to its
   * commit can be told from the loss of the transaction.
   */
  proveBy: (row: { table: ModelName; where: { id: string } }) => void;
  /**
   * Makes other transactions that lock the same rows wait until this one ends; always in the same
   * order, so that no two wait for each other.
   */
  lockRows: (rows: RowsToLock & { table: ModelName }) => Promise<void>;
  /**
   * Adds rows and at last changes some, in as few statements as the database allows.
   * @returns how many rows the last write has changed.
   */
  writeTogether: (writes: readonly Write[]) => Promise<number>;
};

type ReadMethod =
  "findUnique" | "findFirst" | "findMany" | "count" | "aggregate" | "groupBy" | "findUniqueOrThrow";

type ModelName = Uncapitalize<Prisma.ModelName>;

/** A client that can only read: it has connections of its own and sees committed rows only. */
export type ReadClient = {
  [Model in ModelName]: Pick<PrismaClient[Model], ReadMethod & keyof PrismaClient[Model]>;
};

export type Database = {
  provider: Provider;
  read: ReadClient;
  /**
   * Runs the work in one transaction and commits it; whatever it throws undoes all of it. Work that
   * the database undid for reasons of its own (busy, deadlock) runs again from its start, a bounded
   * number of times: it must have no effect outside the transaction.
   * @param patience milliseconds the work may take; half a minute unless told
   */
  inTransaction: <Result>(
    work: (tx: Transaction) => Promise<Result>,
    patience?: number,
  ) => Promise<Result>;
  close: () => Promise<void>;
};

/**
 * Opens `postgresql://…`, `file:…` or the path of a file, with connections that read and others that
 * write. On SQLite the single writer is alone from the start of its transaction. PostgreSQL runs at
 * READ COMMITTED: a use case locks the rows its decision rests on, and the tables' own guards lock
 * what they sum up.
 */
export function openDatabase(url: string, hear: HearStatement = () => undefined): Database {
  checkTables();
  const address = readDatabaseAddress(url);
  if (address.provider === "sqlite") {
    const connections = sqliteConnections(address.file, hear);
    const openClient = (adapter: SqlMigrationAwareDriverAdapterFactory) =>
      new PrismaClient({ adapter });
    return joinClients({ provider: "sqlite", connections, openClient, hear });
  }
  const connections = postgresqlConnections(address.url, hear);
  return joinClients({
    provider: "postgresql",
    connections,
    openClient: openPostgresqlClient,
    hear,
  });
}

/** @throws Error when the generated files are not of one schema: rows would lose columns unseen. */
function checkTables(): void {
  const columnsOf = Prisma as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
  for (const model of Object.values(Prisma.ModelName)) {
    const key = model.charAt(0).toLowerCase() + model.slice(1);
    const expected = Object.keys(columnsOf[`${model}ScalarFieldEnum`] ?? {});
    if (Object.keys(tables[key]?.columns ?? {}).join() !== expected.join())
      throw new Error(`${model} is not as the schema has it: run npm run db:generate`);
  }
}

/** The two generated clients differ in what they send, not in what the application may ask. */
function openPostgresqlClient(adapter: SqlMigrationAwareDriverAdapterFactory): PrismaClient {
  const client = new PostgresqlClient({ adapter });
  return client as unknown as PrismaClient;
}

type Parts = {
  provider: Provider;
  connections: ReturnType<typeof sqliteConnections | typeof postgresqlConnections>;
  openClient: (adapter: SqlMigrationAwareDriverAdapterFactory) => PrismaClient;
  hear: HearStatement;
};

/** Prisma's clients are made when they are first needed: a start, and most acts, need neither. */
function joinClients({ provider, connections, openClient, hear }: Parts): Database {
  const { writer, reader } = connections;
  const made: PrismaClient[] = [];
  const prismaWriter = onceMade(made, () => openClient(connections.prismaWriter()));
  const prismaReader = onceMade(made, () => openClient(connections.prismaReader()));
  const makeReader = clientMaker(provider, tables, false);
  const makeWriter = clientMaker(provider, tables, true);
  const readParts = () => Promise.resolve(partsOf(prismaReader()));
  // Prisma only takes part: its patience must not end before our own.
  const startPrisma: StartPrisma = (work, patience) =>
    prismaWriter().$transaction((prisma) => work(partsOf(prisma)), {
      maxWait: TURN_PATIENCE,
      timeout: patience + 1_000,
    });
  return {
    provider,
    read: makeReader({ prisma: readParts, sender: reader }) as ReadClient,
    inTransaction: (work, patience = WORK_PATIENCE) =>
      retryTransaction(() =>
        runTransaction({ writer, startPrisma, hear, patience }, (open) =>
          work(makeWriter(open) as Transaction),
        ),
      ),
    close: async () => {
      const clients = made.map((client) => client.$disconnect());
      await Promise.all([...clients, writer.close(), reader.close()]);
    },
  };
}

function onceMade(made: PrismaClient[], open: () => PrismaClient): () => PrismaClient {
  let client: PrismaClient | undefined;
  return () => {
    if (client) return client;
    client = open();
    made.push(client);
    return client;
  };
}

/** A client is used under the names of its tables and of its raw statements. */
function partsOf(prisma: object): PrismaParts {
  return prisma as PrismaParts;
}
