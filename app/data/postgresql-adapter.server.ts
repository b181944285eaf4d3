import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { logger } from "#app/http/logger.server.ts";
import { listenTo, openTransactions } from "./open-transactions.server.ts";
import { postgresqlSender } from "./sql/postgresql-sender.server.ts";
import type { HearStatement } from "./sql/statement-runner.ts";

const WRITER_CONNECTIONS = 10;
const READER_CONNECTIONS = 10;
/** How long a new connection may take before the server counts as out of reach, in milliseconds. */
const CONNECTION_PATIENCE = 30_000;

/** Connections that write; every statement waits for the rows another transaction holds. */
export function postgresqlWriter(
  url: string,
  hear: HearStatement,
): SqlMigrationAwareDriverAdapterFactory {
  return connectTo({ connectionString: url, max: WRITER_CONNECTIONS }, (connection) => {
    const begin = connection.startTransaction.bind(connection);
    connection.startTransaction = async (isolationLevel) => {
      hear("BEGIN");
      const transaction = await begin(isolationLevel);
      const { client } = transaction as unknown as { client: pg.PoolClient & pg.Client };
      believeOnlyRealCommits(transaction, client);
      listenTo(transaction, hear);
      // A connection that has been ended does not come back to the pool.
      openTransactions.getStore()?.begun(transaction, postgresqlSender(client, hear), () => {
        void client.end();
      });
      return transaction;
    };
  });
}

/** Connections that cannot write. */
export function postgresqlReader(
  url: string,
  hear: HearStatement,
): SqlMigrationAwareDriverAdapterFactory {
  return connectTo(readerConfig(url), (connection) => {
    listenTo(connection, hear);
  });
}

/** As {@link postgresqlReader}, for statements that go straight to the driver. */
export function postgresqlDirectReader(url: string, hear: HearStatement) {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECTION_PATIENCE, ...readerConfig(url) });
  pool.on("error", noteLostConnection);
  return { ...postgresqlSender(pool, hear), close: () => pool.end() };
}

function readerConfig(url: string): pg.PoolConfig {
  const options = "-c default_transaction_read_only=on";
  return { connectionString: url, max: READER_CONNECTIONS, options };
}

/** One connection as the schema engine needs it to read and change the tables themselves. */
export function postgresqlForMigrations(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = connectTo({ connectionString: url, max: 1 });
  return {
    ...factory,
    connect: async () => {
      const connection = (await factory.connect()) as SqlDriverAdapter & AdapterInside;
      const { client } = connection;
      // The adapter would cut the script at every semicolon, inside a function too.
      connection.executeScript = async (script) => {
        await client.query(script);
      };
      teachCharacters(connection);
      return connection;
    },
  };
}

/** What the adapter keeps to itself. */
type AdapterInside = {
  client: pg.Pool;
  performIO: (query: SqlQuery) => Promise<pg.QueryArrayResult>;
};

const CHARACTER = 18;
const TEXT = 25;

/**
 * PostgreSQL's own tables have columns of a single character, a type that the adapter refuses and
 * the schema engine asks for: the adapter takes them for text, the engine is told what they are.
 */
function teachCharacters(connection: SqlDriverAdapter & AdapterInside): void {
  const characters = new WeakMap<object, number[]>();
  const perform = connection.performIO.bind(connection);
  connection.performIO = async (query) => {
    const result = await perform(query);
    const found = [...result.fields.keys()].filter((at) => isCharacter(result.fields[at]));
    for (const field of result.fields) if (isCharacter(field)) field.dataTypeID = TEXT;
    characters.set(result.rows, found);
    return result;
  };
  const ask = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const result = await ask(query);
    for (const at of characters.get(result.rows) ?? [])
      result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
}

function isCharacter(field: pg.FieldDef | undefined): boolean {
  return field?.dataTypeID === CHARACTER;
}

function connectTo(
  config: pg.PoolConfig,
  prepare: (connection: SqlDriverAdapter) => void = () => undefined,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(
    { connectionTimeoutMillis: CONNECTION_PATIENCE, ...config },
    { onPoolError: noteLostConnection, onConnectionError: noteLostConnection },
  );
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect();
      prepare(connection);
      return connection;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/**
 * PostgreSQL answers the commit of a failed transaction with a rollback and no error: whoever caught
 * the failure would take nothing for something.
 */
function believeOnlyRealCommits(transaction: Transaction, client: pg.Client): void {
  const execute = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = async (query) => {
    if (query.sql !== "COMMIT") return execute(query);
    const { command } = await client.query("COMMIT");
    if (command !== "COMMIT") throw new Error("The transaction had failed: nothing was kept");
    return 0;
  };
}

function noteLostConnection(error: Error): void {
  logger.warn({ reason: error.message }, "connection to the database lost");
}
