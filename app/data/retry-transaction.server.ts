import { setTimeout as wait } from "node:timers/promises";
import { logger } from "#app/http/logger.server.ts";

const ATTEMPTS = 10;
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 2_000;

/** Prisma: write conflict or deadlock, busy file; SQLite: busy file. */
const UNDONE_CODES = new Set(["P2034", "P1008", "SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT"]);
/** PostgreSQL: serialisation failure, deadlock, lock not available. */
const UNDONE_STATES = new Set(["40001", "40P01", "55P03"]);
/** Prisma: server out of reach or gone; PostgreSQL: shutting down, starting up, too many clients. */
const UNREACHABLE_CODES = new Set(["P1001", "P1017", "P2037"]);
const UNREACHABLE_STATES = new Set(["57P01", "57P02", "57P03", "53300"]);
const BUSY = /SQLITE_BUSY|database is locked|SocketTimeout/;
const UNREACHABLE =
  /Connection terminated|is not queryable|ECONNREFUSED|ECONNRESET|the database system is/;

/** How far an attempt had come when it failed. */
export type Attempt = { workIsDone: boolean };

/**
 * Runs an attempt again when the database has undone it for reasons of its own: somebody else held
 * the lock, two transactions crossed, the server went away. At most ten times within some ten
 * seconds, each one logged. A commit whose answer was lost is not tried again: it may have counted.
 * @throws whatever the last attempt threw.
 */
export async function retryTransaction<Result>(
  run: (attempt: Attempt) => Promise<Result>,
): Promise<Result> {
  for (let number = 1; ; number += 1) {
    const attempt = { workIsDone: false };
    try {
      return await run(attempt);
    } catch (error) {
      if (!mayTryAgain(error, attempt)) throw error;
      const told = { attempt: number, reason: describe(error) };
      if (number === ATTEMPTS) {
        logger.error(told, "transaction given up");
        throw error;
      }
      logger.warn(told, "transaction tried again");
      await wait(pauseAfter(number));
    }
  }
}

/** Grows with each attempt; a part by chance, so that those who met do not meet again. */
function pauseAfter(number: number): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** (number - 1), LONGEST_PAUSE);
  return pause / 2 + (Math.random() * pause) / 2;
}

function mayTryAgain(error: unknown, { workIsDone }: Attempt): boolean {
  const { codes, text } = readFailure(error);
  if (codes.some((code) => UNDONE_CODES.has(code) || UNDONE_STATES.has(code))) return true;
  if (BUSY.test(text)) return true;
  if (workIsDone) return false;
  return (
    codes.some((code) => UNREACHABLE_CODES.has(code) || UNREACHABLE_STATES.has(code)) ||
    UNREACHABLE.test(text)
  );
}

function describe(error: unknown): string {
  const { codes, text } = readFailure(error);
  return codes.length > 0 ? codes.join(" ") : text.slice(0, 200);
}

type Failure = { code?: unknown; cause?: unknown; originalCode?: unknown; meta?: unknown };

/** The codes and messages of an error and of what lies beneath it. */
export function readFailure(error: unknown): { codes: string[]; text: string } {
  const codes: string[] = [];
  const texts: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Object; depth += 1) {
    const { code, originalCode, cause, meta } = current as Failure;
    for (const value of [code, originalCode]) if (typeof value === "string") codes.push(value);
    if (current instanceof Error) texts.push(`${current.name} ${current.message}`);
    current = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return { codes, text: texts.join(" ") };
}
