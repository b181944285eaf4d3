import { CommitUnanswered, readFailure } from "./retry-transaction.server.ts";

/**
 * PostgreSQL: connection lost, out of room, shutting down or starting, a failing disk, a server
 * that only reads, and what was tried again in vain.
 */
const STATES = /^(08...|53...|57P0.|58...|25006|40001|40P01|55P03)$/;
/** Prisma: server out of reach or slow, no connection free, transaction not begun in time. */
const PRISMA = /^(P1001|P1002|P1008|P1017|P2024|P2028|P2034|P2037)$/;
/** SQLite: disk full, file that cannot be written, read or opened, another writer that stays. */
const SQLITE = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY|LOCKED)/;
/** Ours: no turn to write, work that took too long, a commit the server did not keep. */
const OWN = /^(TRANSACTION_TIMEOUT|COMMIT_UNDONE|COMMIT_UNDECIDED|COMMIT_UNANSWERED)$/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const DISK = /^(ENOSPC|EROFS|EDQUOT|EIO|EFBIG)$/;

const KINDS = [STATES, PRISMA, SQLITE, OWN, NETWORK, DISK];

/** The same told in words, by libraries that give no code. */
const WORDS =
  /database or disk is full|could not (?:extend|write to) file|readonly database|disk I\/O error|unable to open database file|database is locked|SQLITE_BUSY|SocketTimeout|Connection terminated|is not queryable|timeout exceeded when trying to connect|the database system is|ECONNREFUSED|ECONNRESET/;

/**
 * Whether an error says that the database is not there, cannot write or is too busy: nothing is
 * wrong with what was asked, and the same may be done a little later.
 */
export function isOutage(error: unknown): boolean {
  const { codes, text } = readFailure(error);
  return codes.some((code) => KINDS.some((kind) => kind.test(code))) || WORDS.test(text);
}

/** Whether an act that ended in an outage may have been done all the same: nobody could tell. */
export function mayHaveCounted(error: unknown): boolean {
  return error instanceof CommitUnanswered;
}
