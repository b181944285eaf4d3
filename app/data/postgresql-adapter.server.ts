import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
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
