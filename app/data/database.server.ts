import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { readDatabaseAddress, type Provider } from "./database-address.ts";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client.ts";
import { Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { tables } from "./generated/tables.ts";
import { OpenTransaction, openTransactions } from "./open-transactions.server.ts";
import {
  postgresqlDirectReader,
  postgresqlReader,
  postgresqlWriter,
} from "./postgresql-adapter.server.ts";
import { retryTransaction } from "./retry-transaction.server.ts";
import type { Write } from "./sql/compile-write.ts";
import { clientMaker, type PrismaParts } from "./sql/compiled-client.ts";
import type { HearStatement, StatementSender } from "./sql/statement-runner.ts";
import { sqliteDirectReader, sqliteReader, sqliteWriter } from "./sqlite-adapter.server.ts";

/** What a use case writes with. There is no other way to a write than through `inTransaction`. */
export type Transaction = Prisma.TransactionClient & {
  /** Whether others write at the same time, so that rows read to decide must be locked. */
  readonly sharesWriting: boolean;
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
   */
  inTransaction: <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
};

/** Waiting for a turn and doing the work, in milliseconds. */
const PATIENCE = { maxWait: 30_000, timeout: 30_000 };

/**
 * Opens `postgresql://…`, `file:…` or the path of a file, with one client that reads and one that
 * writes. On SQLite the two must not share a connection: the adapter has one and no isolation around
 * it. There the single writer is alone from the start of its transaction. PostgreSQL runs at READ
 * COMMITTED: a use case locks the rows its decision rests on, and the tables' own guards lock what
 * they sum up.
 */
export function openDatabase(url: string, hear: HearStatement = () => undefined): Database {
  checkTables();
  const address = readDatabaseAddress(url);
  if (address.provider === "sqlite")
    return joinClients({
      provider: "sqlite",
      openWriter: () =>
        new PrismaClient({
          adapter: sqliteWriter(address.file, hear),
          transactionOptions: PATIENCE,
        }),
      openReader: () => new PrismaClient({ adapter: sqliteReader(address.file, hear) }),
      directReader: sqliteDirectReader(address.file, hear),
    });
  return joinClients({
    provider: "postgresql",
    openWriter: () => postgresqlClient(postgresqlWriter(address.url, hear)),
    openReader: () => postgresqlClient(postgresqlReader(address.url, hear)),
    directReader: postgresqlDirectReader(address.url, hear),
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
function postgresqlClient(adapter: SqlMigrationAwareDriverAdapterFactory): PrismaClient {
  const client = new PostgresqlClient({ adapter, transactionOptions: PATIENCE });
  return client as unknown as PrismaClient;
}

type Clients = {
  provider: Provider;
  openWriter: () => PrismaClient;
  openReader: () => PrismaClient;
  directReader: StatementSender & { close: () => Promise<void> };
};

/** Prisma's clients are made when they are first needed: a start, and most pages, need neither. */
function joinClients({ provider, openWriter, openReader, directReader }: Clients): Database {
  const made: PrismaClient[] = [];
  const writer = onceMade(made, openWriter);
  const reader = onceMade(made, openReader);
  const makeReader = clientMaker(provider, tables, false);
  const makeWriter = clientMaker(provider, tables, true);
  return {
    provider,
    read: makeReader({ prisma: () => partsOf(reader()), sender: directReader }) as ReadClient,
    inTransaction: (work) =>
      retryTransaction((attempt) => {
        const open = new OpenTransaction();
        return openTransactions.run(open, () =>
          writer().$transaction(async (prisma) => {
            const client = makeWriter({ prisma: () => partsOf(prisma), sender: open.sender });
            const result = await work(client as Transaction);
            attempt.workIsDone = true;
            return result;
          }),
        );
      }),
    close: async () => {
      await Promise.all([...made.map((client) => client.$disconnect()), directReader.close()]);
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
