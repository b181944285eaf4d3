import { AsyncLocalStorage } from "node:async_hooks";
import type { SqlDriverAdapter, Transaction as Ridden } from "@prisma/driver-adapter-utils";
import type { PrismaParts } from "#app/data/sql/compiled-client.ts";
import type { HearStatement, StatementSender } from "#app/data/sql/statement-runner.ts";
import type { Proof, WritingConnection } from "./writing-connection.ts";

/** Starts an interactive transaction of Prisma's, which ends with the promise the work returns. */
export type StartPrisma = (
  work: (prisma: PrismaParts) => Promise<void>,
  patience: number,
) => Promise<void>;

export type Surroundings = {
  startPrisma: StartPrisma;
  hear: HearStatement;
  /** Milliseconds the work may take. */
  patience: number;
};

/** A transaction between its begin and its end: sends one statement at a time, none afterwards. */
export class OpenTransaction {
  readonly #connection: WritingConnection;
  readonly #around: Surroundings;
  #isOpen = true;
  #proof: Proof | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #prisma: Promise<PrismaParts> | undefined;
  #leavePrisma: () => Promise<void> = () => Promise.resolve();

  constructor(connection: WritingConnection, around: Surroundings) {
    this.#connection = connection;
    this.#around = around;
  }

  readonly sender: StatementSender = {
    rows: (statement) => this.#inTurn(() => this.#connection.sender.rows(statement)),
    change: (statement) => this.#inTurn(() => this.#connection.sender.change(statement)),
  };

  /** Takes note of what proves that the transaction was kept. */
  readonly prove = (proof: Proof): void => {
    this.#proof = proof;
  };

  get proof(): Proof | null {
    return this.#proof;
  }

  /** Prisma, for what only it can say: its statements take their turn in this transaction. */
  readonly prisma = (): Promise<PrismaParts> => (this.#prisma ??= this.#joinPrisma());

  /** What Prisma's adapter takes for the transaction it asks for. */
  admit(adapter: SqlDriverAdapter): Ridden {
    const here = Object.create(adapter, {
      client: { value: this.#connection.driver },
    }) as SqlDriverAdapter;
    const send = async (sql: string): Promise<void> => {
      await ridden.executeRaw({ sql, args: [], argTypes: [] });
    };
    const ridden: Ridden = {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      // Prisma neither begins nor ends it.
      options: { usePhantomQuery: true },
      commit: () => Promise.resolve(),
      rollback: () => Promise.resolve(),
      queryRaw: (asked) => this.#inTurn(() => this.#heard(asked.sql, () => here.queryRaw(asked))),
      executeRaw: (asked) =>
        this.#inTurn(() => this.#heard(asked.sql, () => here.executeRaw(asked))),
      createSavepoint: (name) => send(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => send(`ROLLBACK TO SAVEPOINT ${name}`),
      releaseSavepoint: (name) => send(`RELEASE SAVEPOINT ${name}`),
    };
    return ridden;
  }

  /** Refuses what comes later and waits for what was sent. */
  async close(): Promise<void> {
    this.refuseMore();
    await this.#leavePrisma();
    await this.#tail;
  }

  refuseMore(): void {
    this.#isOpen = false;
  }

  #heard<Result>(sql: string, send: () => Promise<Result>): Promise<Result> {
    this.#around.hear(sql);
    return send();
  }

  #joinPrisma(): Promise<PrismaParts> {
    return new Promise((resolve, reject) => {
      let leave: () => void = () => undefined;
      const left = new Promise<void>((resolveLeft) => {
        leave = resolveLeft;
      });
      const riding = openTransactions.run(this, () =>
        this.#around.startPrisma((prisma) => {
          resolve(prisma);
          return left;
        }, this.#around.patience),
      );
      // A failure to start is whoever's who asked; Prisma's end says nothing: it ends nothing here.
      const over = riding.catch(reject);
      this.#leavePrisma = async () => {
        leave();
        await over;
      };
    });
  }

  /** One statement at a time: a connection takes no second one while it answers the first. */
  #inTurn<Result>(send: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(() => {
      if (this.#isOpen) return send();
      throw new Error("The transaction is over: a statement came too late and was not sent");
    });
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

/** The transaction that the code running now wants Prisma to join. */
export const openTransactions = new AsyncLocalStorage<OpenTransaction>();
