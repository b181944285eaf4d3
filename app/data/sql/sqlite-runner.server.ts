import BetterSqlite3 from "better-sqlite3";
import type { Fragment } from "./fragment.ts";
import type { HearStatement, StatementRunner } from "./statement-runner.ts";

/** Statements kept prepared; the application has some hundreds of them. */
const KEPT = 500;

/** Runs statements on a connection; each is prepared when it is first met. */
export function sqliteRunner(
  connection: BetterSqlite3.Database,
  hear: HearStatement,
): StatementRunner {
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
    read: async ({ text, values }: Fragment) => {
      const statement = prepare(text).pluck();
      return Promise.resolve(statement.all(...values));
    },
    change: async ({ text, values }: Fragment) => {
      return Promise.resolve(prepare(text).run(...values).changes);
    },
  };
}

/** A runner on a connection of its own that cannot write, opened when it is first asked. */
export function sqliteReadRunner(
  file: string,
  pragmas: string,
  hear: HearStatement,
): StatementRunner & { close: () => Promise<void> } {
  let opened: { connection: BetterSqlite3.Database; runner: StatementRunner } | undefined;

  function open() {
    if (opened) return opened.runner;
    const connection = new BetterSqlite3(file);
    connection.exec(pragmas);
    opened = { connection, runner: sqliteRunner(connection, hear) };
    return opened.runner;
  }

  return {
    read: async (statement) => open().read(statement),
    change: async (statement) => open().change(statement),
    close: async () => {
      opened?.connection.close();
      opened = undefined;
      return Promise.resolve();
    },
  };
}
