import type { Dialect } from "./dialect.ts";
import { join, type Fragment } from "./fragment.ts";

/** Sends statements straight to a driver: the same few, prepared once, again and again. */
export type StatementRunner = {
  /** The only column of every row a query finds, which is JSON. */
  read: (statement: Fragment) => Promise<unknown[]>;
  /** As `read`, for a statement that writes. */
  write: (statement: Fragment) => Promise<unknown[]>;
  /** How many rows a statement has changed. */
  change: (statement: Fragment) => Promise<number>;
};

/** What a driver does: rows as the text they come in. */
export type StatementSender = {
  rows: (statement: Fragment) => Promise<string[]>;
  change: (statement: Fragment) => Promise<number>;
};

/** Hears of every statement before it is sent: tests and the bench count them. */
export type HearStatement = (sql: string) => void;

type Asked = {
  statement: Fragment;
  answer: (rows: unknown[]) => void;
  fail: (error: unknown) => void;
};

/** More than a page asks at once; a statement does not grow without end. */
const MOST_TOGETHER = 20;

/**
 * Sends queries that are asked in the same moment, as in `Promise.all`, as one statement: they cost
 * one way to the database and see the same instant of it.
 */
export function runTogether(sender: StatementSender, dialect: Dialect): StatementRunner {
  let waiting: Asked[] = [];

  function sendWaiting(): void {
    const asked = waiting;
    waiting = [];
    for (let start = 0; start < asked.length; start += MOST_TOGETHER)
      void sendPart(asked.slice(start, start + MOST_TOGETHER));
  }

  async function sendPart(part: readonly Asked[]): Promise<void> {
    try {
      const found = await readPart(part.map(({ statement }) => statement));
      for (const [index, { answer }] of part.entries()) answer(found[index] ?? []);
    } catch (error) {
      for (const { fail } of part) fail(error);
    }
  }

  async function readPart(statements: readonly Fragment[]): Promise<unknown[][]> {
    const [only, second] = statements;
    if (only && !second) return [(await sender.rows(only)).map(parseRow)];
    const lists = statements.map(({ text, values }) => ({ text: dialect.list(text), values }));
    const { text, values } = join(lists, ", ");
    const [row = "[]"] = await sender.rows({ text: `SELECT ${dialect.row([text])}`, values });
    return JSON.parse(row) as unknown[][];
  }

  return {
    read: (statement) =>
      new Promise((answer, fail) => {
        waiting.push({ statement, answer, fail });
        if (waiting.length === 1) queueMicrotask(sendWaiting);
      }),
    write: async (statement) => (await sender.rows(statement)).map(parseRow),
    change: (statement) => sender.change(statement),
  };
}

function parseRow(row: string): unknown {
  return JSON.parse(row);
}
