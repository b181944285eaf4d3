import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type BetterSqlite3 from "better-sqlite3";
import { listenTo, openTransactions } from "./open-transactions.server.ts";
import { sqliteReadSender, sqliteSender } from "./sql/sqlite-sender.server.ts";
import type { HearStatement } from "./sql/statement-runner.ts";

// The writer waits briefly, since waiting blocks the process: `inTransaction` tries again instead.
const WRITER_PRAGMAS =
  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=50; PRAGMA foreign_keys=ON;";
const READER_PRAGMAS = "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;";

/** The one connection that writes a file; each of its transactions holds the write lock from its start. */
export function sqliteWriter(
  file: string,
  hear: HearStatement,
): SqlMigrationAwareDriverAdapterFactory {
  return connectThen(file, async (connection) => {
    await settle(connection, WRITER_PRAGMAS);
    const { client } = connection as SqlDriverAdapter & { client: BetterSqlite3.Database };
    const sender = sqliteSender(client, hear);
    const begin = connection.startTransaction.bind(connection);
    connection.startTransaction = async (isolationLevel) => {
      hear("BEGIN");
      const transaction = await begin(isolationLevel);
      listenTo(transaction, hear);
      await lockAtOnce(transaction, client);
      openTransactions.getStore()?.begun(transaction, sender, () => {
        if (client.inTransaction) client.exec("ROLLBACK");
      });
      return transaction;
    };
  });
}

/** A connection that cannot write: it sees committed rows only. */
export function sqliteReader(
  file: string,
  hear: HearStatement,
): SqlMigrationAwareDriverAdapterFactory {
  return connectThen(file, async (connection) => {
    await settle(connection, READER_PRAGMAS);
    listenTo(connection, hear);
  });
}

/** As {@link sqliteReader}, for statements that go straight to the driver. */
export function sqliteDirectReader(file: string, hear: HearStatement) {
  return sqliteReadSender(file, READER_PRAGMAS, hear);
}

/** Changing the journal of a file that another process has just opened may find it locked. */
async function settle(connection: SqlDriverAdapter, pragmas: string): Promise<void> {
  await connection.executeScript("PRAGMA busy_timeout=5000;");
  await connection.executeScript(pragmas);
}

/**
 * The adapter begins without a lock: two processes could then read the same row and only one of
 * them go on. Beginning anew with the lock makes the other wait before it reads.
 */
async function lockAtOnce(transaction: Transaction, client: BetterSqlite3.Database): Promise<void> {
  try {
    await transaction.executeRaw({ sql: "COMMIT", args: [], argTypes: [] });
    await transaction.executeRaw({ sql: "BEGIN IMMEDIATE", args: [], argTypes: [] });
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    // Frees the adapter's own lock.
    await transaction.rollback();
    throw error;
  }
}

function connectThen(
  file: string,
  prepare: (connection: SqlDriverAdapter) => Promise<void>,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}` });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect();
      await prepare(connection);
      return connection;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}
