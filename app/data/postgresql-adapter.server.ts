import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { logger } from "#app/http/logger.server.ts";

const WRITER_CONNECTIONS = 10;
const READER_CONNECTIONS = 10;
/** How long a new connection may take before the server counts as out of reach, in milliseconds. */
const CONNECTION_PATIENCE = 30_000;

/** Connections that write; every statement waits for the rows another transaction holds. */
export function postgresqlWriter(url: string): SqlMigrationAwareDriverAdapterFactory {
  return connectTo({ connectionString: url, max: WRITER_CONNECTIONS });
}

/** Connections that cannot write. */
export function postgresqlReader(url: string): SqlMigrationAwareDriverAdapterFactory {
  const readOnly = "-c default_transaction_read_only=on";
  return connectTo({ connectionString: url, max: READER_CONNECTIONS, options: readOnly });
}

/** One connection that runs a script whole, as migrations with functions in them need it. */
export function postgresqlScriptRunner(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = connectTo({ connectionString: url, max: 1 });
  return {
    ...factory,
    connect: async () => {
      const connection = await factory.connect();
      const { client } = connection as unknown as { client: pg.Pool };
      // The adapter would cut the script at every semicolon, inside a function too.
      connection.executeScript = async (script) => {
        await client.query(script);
      };
      return connection;
    },
  };
}

function connectTo(config: pg.PoolConfig): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(
    { connectionTimeoutMillis: CONNECTION_PATIENCE, ...config },
    { onPoolError: noteLostConnection, onConnectionError: noteLostConnection },
  );
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect();
      const begin = connection.startTransaction.bind(connection);
      connection.startTransaction = async (isolationLevel) =>
        believeOnlyRealCommits(await begin(isolationLevel));
      return connection;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/**
 * PostgreSQL answers the commit of a failed transaction with a rollback and no error: whoever caught
 * the failure would take nothing for something.
 */
function believeOnlyRealCommits(transaction: Transaction): Transaction {
  const { client } = transaction as unknown as { client: pg.PoolClient };
  const execute = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = async (query) => {
    if (query.sql !== "COMMIT") return execute(query);
    const { command } = await client.query("COMMIT");
    if (command !== "COMMIT") throw new Error("The transaction had failed: nothing was kept");
    return 0;
  };
  return transaction;
}

function noteLostConnection(error: Error): void {
  logger.warn({ reason: error.message }, "connection to the database lost");
}
