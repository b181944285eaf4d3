import { OpenTransaction, type Surroundings } from "./open-transaction.server.ts";
import {
  TransactionTimeout,
  type Commit,
  type Proof,
  type WritingConnection,
  type Writer,
} from "./writing-connection.ts";

/** What the work has returned, how the commit ended, and what proves that it was kept. */
export type Attempted<Result> = { result: Result; commit: Commit; proof: Proof | null };

/**
 * Runs the work in one transaction, once. The connection goes back usable whatever fails: what can
 * neither be committed nor rolled back is closed, which undoes it.
 * @throws whatever the work, the begin or the commit threw; TransactionTimeout when it takes too long.
 */
export async function runTransaction<Result>(
  { writer, ...around }: Surroundings & { writer: Writer },
  work: (open: OpenTransaction) => Promise<Result>,
): Promise<Attempted<Result>> {
  const connection = await writer.take();
  let hasEnded = false;
  try {
    await connection.begin();
    const open = new OpenTransaction(connection, around);
    try {
      const result = await inTime(work(open), around.patience);
      await open.close();
      const commit = await connection.commit();
      hasEnded = commit.isAnswered;
      return { result, commit, proof: open.proof };
    } catch (error) {
      open.refuseMore();
      // A statement that does not come back is not waited for.
      hasEnded = !(error instanceof TransactionTimeout) && (await isRolledBack(connection, open));
      throw error;
    }
  } finally {
    connection.release(hasEnded);
  }
}

async function isRolledBack(connection: WritingConnection, open: OpenTransaction) {
  try {
    await open.close();
    await connection.rollback();
    return true;
  } catch {
    return false;
  }
}

async function inTime<Result>(work: Promise<Result>, patience: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const overtime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TransactionTimeout("The transaction took too long and was undone"));
    }, patience);
  });
  try {
    return await Promise.race([work, overtime]);
  } finally {
    clearTimeout(timer);
  }
}
