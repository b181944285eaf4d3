import { AsyncLocalStorage } from "node:async_hooks";
import type { SqlQuery, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";
import type { HearStatement, StatementSender } from "./sql/statement-runner.ts";

/** Gives up a transaction that neither COMMIT nor ROLLBACK has ended. */
type Abandon = () => void;

/** A transaction as the driver has it, beside what Prisma makes of it. */
export class OpenTransaction {
  #sender: StatementSender | undefined;
  #isOpen = false;
  #tail: Promise<unknown> = Promise.resolve();

  /** Sends statements in this transaction, one after the other, as long as it is open. */
  readonly sender: StatementSender = {
    rows: (statement) => this.#inTurn(() => this.#running().rows(statement)),
    change: (statement) => this.#inTurn(() => this.#running().change(statement)),
  };

  /** Takes over the transaction that Prisma has begun: all its statements wait for their turn. */
  begun(transaction: Transaction, sender: StatementSender, abandon: Abandon): void {
    this.#sender = sender;
    this.#isOpen = true;
    const execute = transaction.executeRaw.bind(transaction);
    const query = transaction.queryRaw.bind(transaction);
    let isEnded = false;
    transaction.queryRaw = (asked) => this.#inTurn(() => query(asked));
    transaction.executeRaw = (asked) => {
      if (!endsTransaction(asked)) return this.#inTurn(() => execute(asked));
      // What is still waiting for its turn comes too late.
      this.#isOpen = false;
      return this.#inTurn(async () => {
        const count = await execute(asked);
        isEnded = true;
        return count;
      });
    };
    const release = transaction.rollback.bind(transaction);
    transaction.rollback = async () => {
      this.#isOpen = false;
      if (!isEnded) await this.#inTurn(async () => Promise.resolve().then(abandon));
      await release();
    };
  }

  #running(): StatementSender {
    if (this.#sender && this.#isOpen) return this.#sender;
    throw new Error("The transaction is over: a statement came too late and was not sent");
  }

  /** One statement at a time: a connection takes no second one while it answers the first. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

function endsTransaction({ sql }: SqlQuery): boolean {
  return sql === "COMMIT" || sql === "ROLLBACK";
}

/** The transaction that the code running now has asked for. */
export const openTransactions = new AsyncLocalStorage<OpenTransaction>();

/** Lets somebody hear the statements that Prisma sends. */
export function listenTo(queryable: SqlQueryable, hear: HearStatement): void {
  const execute = queryable.executeRaw.bind(queryable);
  const query = queryable.queryRaw.bind(queryable);
  queryable.executeRaw = (asked) => {
    hear(asked.sql);
    return execute(asked);
  };
  queryable.queryRaw = (asked) => {
    hear(asked.sql);
    return query(asked);
  };
}
