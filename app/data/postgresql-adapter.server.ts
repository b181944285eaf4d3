import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { logger } from "#app/http/logger.server.ts";
import { listenTo } from "./listen-to.server.ts";
import { postgresqlSender } from "./sql/postgresql-sender.server.ts";
import type { HearStatement } from "./sql/statement-runner.ts";
import { joiningAdapter } from "./transactions/joining-adapter.server.ts";
import { postgresqlWriter } from "./transactions/postgresql-writer.server.ts";

const WRITER_CONNECTIONS = 10;
const READER_CONNECTIONS = 10;
/** The same few statements again and again: planning one anew costs more than running it. */
const PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan";
const READ_ONLY = "-c default_transaction_read_only=on";
/** How long a new connection may take before the server counts as out of reach, in milliseconds. */
const CONNECTION_PATIENCE = 30_000;

/** How a database of PostgreSQL's is read and written, by our own statements and by Prisma's. */
export function postgresqlConnections(url: string, hear: HearStatement) {
  const reading = { connectionString: url, max: READER_CONNECTIONS, options: READ_ONLY };
  const readingPool = openPool(reading);
  const reader = postgresqlSender(readingPool, hear);
  return {
    writer: postgresqlWriter(
      openPool({ connectionString: url, max: WRITER_CONNECTIONS, options: PLANNED_ONCE }),
      hear,
    ),
    reader: { ...reader, close: () => readingPool.end() },
    prismaWriter: () => joiningAdapter(new PrismaPg({ connectionString: url })),
    prismaReader: () =>
      connectTo(reading, (connection) => {
        listenTo(connection, hear);
      }),
  };
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECTION_PATIENCE, ...config });
  pool.on("error", noteLostConnection);
  return pool;
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

function noteLostConnection(error: Error): void {
  logger.warn({ reason: error.message }, "connection to the database lost");
}
