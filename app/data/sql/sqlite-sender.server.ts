import BetterSqlite3 from "better-sqlite3";
import type { Fragment } from "./fragment.ts";
import type { HearStatement, StatementSender } from "./statement-runner.ts";

/** Statements kept prepared; the application has some hundreds of them. */
const KEPT = 500;

/** Sends statements on a connection; each is prepared when it is first met. */
export function sqliteSender(
  connection: BetterSqlite3.Database,
  hear: HearStatement,
): StatementSender {
  const kept = new Map<string, BetterSqlite3.Statement>();

  function prepare(sql: string): BetterSqlite3.Statement {
    hear(sql);
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT) kept.clear();
    const statement = connection.prepare(sql).safeIntegers(false);
    kept.set(sql, statement);
    return statement;
  }

  return {
    // The driver answers at once and throws at once: as a promise all the same.
    rows: async ({ text, values }: Fragment) => {
      const statement = prepare(text).pluck();
      return Promise.resolve(statement.all(...values).map(String));
    },
    change: async ({ text, values }: Fragment) => {
      return Promise.resolve(prepare(text).run(...values).changes);
    },
  };
}

/** A sender on a connection of its own that cannot write, opened when it is first asked. */
export function sqliteReadSender(
  file: string,
  pragmas: string,
  hear: HearStatement,
): StatementSender & { close: () => Promise<void> } {
  let opened: { connection: BetterSqlite3.Database; sender: StatementSender } | undefined;

  function open() {
    if (opened) return opened.sender;
    const connection = new BetterSqlite3(file);
    connection.exec(pragmas);
    opened = { connection, sender: sqliteSender(connection, hear) };
    return opened.sender;
  }

  return {
    rows: async (statement) => open().rows(statement),
    change: async (statement) => open().change(statement),
    close: async () => {
      opened?.connection.close();
      opened = undefined;
      return Promise.resolve();
    },
  };
}
