import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { listenTo } from "./listen-to.server.ts";
import { sqliteReadSender } from "./sql/sqlite-sender.server.ts";
import type { HearStatement } from "./sql/statement-runner.ts";
import { joiningAdapter } from "./transactions/joining-adapter.server.ts";
import { sqliteWriter } from "./transactions/sqlite-writer.server.ts";

// The writer waits briefly, since waiting blocks the process: `inTransaction` tries again instead.
const WRITER_PRAGMAS =
  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=50; PRAGMA foreign_keys=ON;";
const READER_PRAGMAS = "PRAGMA busy_timeout=5000; PRAGMA query_only=ON;";

/** How a file of SQLite's is read and written, by our own statements and by Prisma's. */
export function sqliteConnections(file: string, hear: HearStatement) {
  return {
    writer: sqliteWriter(file, WRITER_PRAGMAS, hear),
    reader: sqliteReadSender(file, READER_PRAGMAS, hear),
    prismaWriter: () => joiningAdapter(new PrismaBetterSqlite3({ url: ":memory:" })),
    prismaReader: () => prismaReader(file, hear),
  };
}

/** A connection that cannot write: it sees committed rows only. */
function prismaReader(file: string, hear: HearStatement): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}` });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect();
      await connection.executeScript(READER_PRAGMAS);
      listenTo(connection, hear);
      return connection;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}
