import pg from "pg";
import { postgresqlSender } from "#app/data/sql/postgresql-sender.server.ts";
import type { HearStatement } from "#app/data/sql/statement-runner.ts";
import type {
  AskFate,
  Commit,
  Fate,
  Proof,
  WritingConnection,
  Writer,
} from "./writing-connection.ts";

/** Connections that write; every statement waits for the rows another transaction holds. */
export function postgresqlWriter(pool: pg.Pool, hear: HearStatement): Writer {
  return {
    take: async () => connectionOf(pool, await pool.connect(), hear),
    close: () => pool.end(),
  };
}

/** The number PostgreSQL gives a transaction, by which it can tell later what became of it. */
type TransactionNumber = string;

function connectionOf(
  pool: pg.Pool,
  client: pg.PoolClient,
  hear: HearStatement,
): WritingConnection {
  let number: TransactionNumber = "";
  // A connection that is lost fails the statement under way; between two nobody else would hear it.
  const ignore = () => undefined;
  client.on("error", ignore);
  return {
    driver: client,
    sender: postgresqlSender(client, hear),
    begin: async () => {
      hear("BEGIN");
      number = await begin(client);
    },
    commit: async () => {
      hear("COMMIT");
      return commit(client, (proof) => askFate(pool, { number, proof, hear }));
    },
    rollback: async () => {
      hear("ROLLBACK");
      await client.query("ROLLBACK");
    },
    release: (hasEnded) => {
      client.off("error", ignore);
      // One that is still in its transaction does not come back to the pool.
      client.release(!hasEnded);
    },
  };
}

/** Begins and learns the transaction's number on one way to the database. */
async function begin(client: pg.PoolClient): Promise<TransactionNumber> {
  const answers: unknown = await client.query("BEGIN; SELECT pg_current_xact_id()::text AS number");
  const [, { rows }] = answers as [unknown, pg.QueryResult<{ number: TransactionNumber }>];
  return rows[0]?.number ?? "";
}

/**
 * PostgreSQL answers the commit of a failed transaction with a rollback and no error: whoever caught
 * the failure would take nothing for something.
 */
async function commit(client: pg.PoolClient, askFate: AskFate): Promise<Commit> {
  try {
    const { command } = await client.query("COMMIT");
    if (command === "COMMIT") return { isAnswered: true };
  } catch (error) {
    if (isAnswer(error)) throw error;
    return { isAnswered: false, askFate };
  }
  throw new Error("The transaction had failed: nothing was kept");
}

/** Whether the server itself said no; when it went away while it was asked, it may have meant yes. */
function isAnswer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !GOING_AWAY.test(error.code ?? "");
}

const GOING_AWAY = /^(08|57P)/;

type Question = { number: TransactionNumber; proof: Proof | null; hear: HearStatement };

/**
 * A server that has crashed may give the number of a transaction it has lost to another one: only
 * what the transaction has written proves that it was kept.
 */
async function askFate(pool: pg.Pool, { number, proof, hear }: Question): Promise<Fate> {
  const { rows } = await pool.query<{ status: string | null }>(
    "SELECT pg_xact_status($1::xid8) AS status",
    [number],
  );
  const status = rows[0]?.status;
  if (status === "in progress") return "open";
  if (status === "aborted") return "undone";
  if (!proof) return "unknown";
  const [count] = await postgresqlSender(pool, hear).rows(proof);
  return Number(count) > 0 ? "kept" : "undone";
}
