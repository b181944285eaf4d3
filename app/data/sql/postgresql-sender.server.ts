import { createHash } from "node:crypto";
import type pg from "pg";
import type { Fragment } from "./fragment.ts";
import type { HearStatement, StatementSender } from "./statement-runner.ts";

/** What sends a query: a pool, or the one connection of a transaction. */
type Connection = Pick<pg.Pool, "query">;

/** Statements of many rows differ in their text each time: not worth a name at the server. */
const NAMED_VALUES = 60;
const KEPT = 1_000;

/** PostgreSQL's way to write a statement, and the name under which a connection keeps it prepared. */
const written = new Map<string, { text: string; name: string }>();

/** Sends statements through a pool or a connection. */
export function postgresqlSender(connection: Connection, hear: HearStatement): StatementSender {
  async function send(statement: Fragment): Promise<pg.QueryArrayResult<[string]>> {
    const { text, name } = writeOut(statement.text);
    hear(text);
    return connection.query<[string]>({
      ...(statement.values.length <= NAMED_VALUES && { name }),
      text,
      values: [...statement.values],
      rowMode: "array",
      types: { getTypeParser: () => asText },
    });
  }
  return {
    rows: async (statement) => (await send(statement)).rows.map(([value]) => value),
    change: async (statement) => (await send(statement)).rowCount ?? 0,
  };
}

function asText(value: string): string {
  return value;
}

function writeOut(sql: string): { text: string; name: string } {
  const known = written.get(sql);
  if (known) return known;
  if (written.size >= KEPT) written.clear();
  let number = 0;
  const text = sql.replace(/\?/g, () => `$${String((number += 1))}`);
  const name = createHash("sha1").update(text).digest("base64url");
  written.set(sql, { text, name });
  return { text, name };
}
