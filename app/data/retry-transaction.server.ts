import { setTimeout as wait } from "node:timers/promises";
import { logger } from "#app/http/logger.server.ts";
import type { Attempted } from "./transactions/run-transaction.server.ts";
import type { Fate } from "./transactions/writing-connection.ts";

const ATTEMPTS = 10;
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 2_000;

const UNDONE_CODES: ReadonlySet<string> = new Set([
  // Prisma: write conflict or deadlock, busy file, server out of reach or gone, too many clients.
  ...["P2034", "P1008", "P1001", "P1017", "P2037"],
  // SQLite: busy file.
  ...["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT"],
  // PostgreSQL: serialisation failure, deadlock, lock not available.
  ...["40001", "40P01", "55P03"],
  // PostgreSQL: shutting down, starting up, too many clients.
  ...["57P01", "57P02", "57P03", "53300"],
  // A commit whose answer was lost.
  ...["COMMIT_UNDONE", "COMMIT_UNDECIDED"],
]);
/** The same told by libraries that give no code. */
const UNDONE_WORDS =
  /SQLITE_BUSY|database is locked|SocketTimeout|Connection terminated|is not queryable|ECONNREFUSED|ECONNRESET|the database system is/;

/**
 * Runs an attempt again when the database has undone it for reasons of its own: somebody else held
 * the lock, two transactions crossed, the server went away. At most ten times within some ten
 * seconds, each one logged. When the answer to a commit was lost, the database is asked what became
 * of it: what was kept counts, what was undone runs again.
 * @throws whatever the last attempt threw; CommitUnanswered when nobody could say in that time.
 */
export async function retryTransaction<Result>(
  attempt: () => Promise<Attempted<Result>>,
): Promise<Result> {
  return tryAgain(async () => {
    const { result, commit, proof } = await attempt();
    if (commit.isAnswered || (await isKept(() => commit.askFate(proof)))) return result;
    throw new CommitUndone("The commit was not answered, and the transaction undone");
  });
}

/** @throws CommitUnanswered when nobody can tell. */
async function isKept(askFate: () => Promise<Fate>): Promise<boolean> {
  const fate = await tryAgain(async () => {
    const found = await askFate();
    if (found === "open") throw new CommitUndecided("The commit is still under way");
    return found;
  }).catch((error: unknown) => {
    throw new CommitUnanswered(error);
  });
  if (fate === "unknown") throw new CommitUnanswered();
  return fate === "kept";
}

class CommitUndone extends Error {
  readonly code = "COMMIT_UNDONE";
}

class CommitUndecided extends Error {
  readonly code = "COMMIT_UNDECIDED";
}

/** What was asked for has happened, or it has not: the database went away while it was asked. */
export class CommitUnanswered extends Error {
  readonly code = "COMMIT_UNANSWERED";

  constructor(cause?: unknown) {
    super("Nobody can tell whether the transaction was kept", { cause });
  }
}

async function tryAgain<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let number = 1; ; number += 1) {
    try {
      return await run();
    } catch (error) {
      if (!mayTryAgain(error)) throw error;
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

function mayTryAgain(error: unknown): boolean {
  if (error instanceof CommitUnanswered) return false;
  const { codes, text } = readFailure(error);
  return codes.some((code) => UNDONE_CODES.has(code)) || UNDONE_WORDS.test(text);
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
