import BetterSqlite3 from "better-sqlite3";
import { readDatabaseAddress } from "./database-address.ts";

/** Takes what a write takes, and finds no row to change. */
const NOTHING = `UPDATE "Counter" SET "last" = 0 WHERE "name" = ''`;
/** Another process may be writing, in milliseconds. */
const PATIENCE = 30_000;

/**
 * A file or a server that only reads is found out at the start and not by the first person who
 * saves. Asked straight of the driver: what writes otherwise is loaded with the first act.
 * @throws the database's own error when it cannot be written.
 */
export async function assertWritable(databaseUrl: string): Promise<void> {
  const address = readDatabaseAddress(databaseUrl);
  if (address.provider === "sqlite") writeNothingToFile(address.file);
  else await writeNothingToServer(address.url);
}

function writeNothingToFile(file: string): void {
  const connection = new BetterSqlite3(file, { timeout: PATIENCE });
  try {
    connection.exec("BEGIN IMMEDIATE");
    connection.exec(`${NOTHING}; ROLLBACK`);
  } finally {
    connection.close();
  }
}

async function writeNothingToServer(connectionString: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, statement_timeout: PATIENCE });
  await client.connect();
  try {
    await client.query(NOTHING);
  } finally {
    await client.end();
  }
}
