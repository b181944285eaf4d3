import type { Fragment } from "./fragment.ts";

/** Sends statements straight to a driver: the same few, prepared once, again and again. */
export type StatementRunner = {
  /** The only column of every row. */
  read: (statement: Fragment) => Promise<unknown[]>;
  /** How many rows a statement has changed. */
  change: (statement: Fragment) => Promise<number>;
};

/** Hears of every statement before it is sent: tests and the bench count them. */
export type HearStatement = (sql: string) => void;
