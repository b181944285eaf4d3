import type { Fragment } from "#app/data/sql/fragment.ts";
import type { StatementSender } from "#app/data/sql/statement-runner.ts";

/** What became of a transaction; open while it is not decided, unknown when nobody can tell. */
export type Fate = "kept" | "undone" | "open" | "unknown";

/** Counts rows that are there if, and only if, a transaction was kept. */
export type Proof = Fragment;

/** Asks the database what became of a transaction; throws as long as it is out of reach. */
export type AskFate = (proof: Proof | null) => Promise<Fate>;

/** How a commit ended. When its answer was lost nobody knows: the database has to be asked. */
export type Commit = { isAnswered: true } | { isAnswered: false; askFate: AskFate };

/** A connection that one transaction has to itself. */
export type WritingConnection = {
  sender: StatementSender;
  /** The driver's own connection, on which Prisma's adapter can work too. */
  driver: object;
  begin: () => Promise<void>;
  commit: () => Promise<Commit>;
  rollback: () => Promise<void>;
  /** Gives it back. One whose transaction has not ended is freed of it, or closed. */
  release: (hasEnded: boolean) => void;
};

/** Where transactions get their connections from. */
export type Writer = {
  /** Waits for a turn. @throws an outage when none comes in time. */
  take: () => Promise<WritingConnection>;
  close: () => Promise<void>;
};

/** How long to wait for a turn, and how long the work may then take unless told, in milliseconds. */
export const TURN_PATIENCE = 30_000;
export const WORK_PATIENCE = 30_000;

/** A transaction that got no turn, or took too long: it has been undone. */
export class TransactionTimeout extends Error {
  readonly code = "TRANSACTION_TIMEOUT";
}
