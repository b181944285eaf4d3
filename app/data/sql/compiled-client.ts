import type { Provider } from "#app/data/database-address.ts";
import { compileWrite, type Write } from "./compile-write.ts";
import { ReadingDelegate, WritingDelegate, type Delegate } from "./compiled-delegate.ts";
import { postgresqlDialect, sqliteDialect } from "./dialect.ts";
import { chain, join, type Fragment } from "./fragment.ts";
import { runTogether, type StatementRunner, type StatementSender } from "./statement-runner.ts";
import type { Tables } from "./tables.ts";

/** The words of a client that are not tables: raw statements, which Prisma sends. */
const RAW_WORDS = ["$queryRaw", "$executeRaw", "$queryRawUnsafe", "$executeRawUnsafe"] as const;

type Statement = (...parts: unknown[]) => unknown;

/** A client of Prisma's, as far as it is looked into: tables and raw statements. */
export type PrismaParts = Readonly<Record<string, Delegate & Statement>>;

export type ClientParts = { prisma: () => PrismaParts; sender: StatementSender };

/**
 * Makes clients whose tables are read, and written where they may be, in one statement a call. What
 * does not differ from one transaction to the next is made once.
 */
export function clientMaker(provider: Provider, tables: Tables, mayWrite: boolean) {
  const dialect = provider === "sqlite" ? sqliteDialect : postgresqlDialect;
  const CompiledDelegate = mayWrite ? WritingDelegate : ReadingDelegate;

  class CompiledClient {
    readonly #prisma: () => PrismaParts;
    readonly #runner: StatementRunner;
    readonly #delegates: Record<string, ReadingDelegate> = {};
    /** Whether others write at the same time. */
    readonly sharesWriting = provider === "postgresql";

    constructor({ prisma, sender }: ClientParts) {
      this.#prisma = prisma;
      this.#runner = runTogether(sender, dialect);
    }

    delegateOf(key: string): ReadingDelegate | undefined {
      const table = tables[key];
      if (!table) return undefined;
      return (this.#delegates[key] ??= new CompiledDelegate({
        scope: { tables, dialect, table, alias: "t0" },
        runner: this.#runner,
        prisma: () => this.#prisma()[key] ?? {},
      }));
    }

    writeTogether(writes: readonly Write[]): Promise<number> {
      const statements = writes.map((write) => compileWrite({ tables, dialect }, write));
      return changeTogether(this.#runner, provider, statements);
    }

    send(word: string, parts: readonly unknown[]): unknown {
      return this.#prisma()[word]?.(...parts);
    }
  }

  nameTables(CompiledClient.prototype, Object.keys(tables));
  return (parts: ClientParts): object => new CompiledClient(parts);
}

/** Writes in as few statements as the database allows. @returns how many rows the last has changed. */
async function changeTogether(
  runner: StatementRunner,
  provider: Provider,
  statements: readonly Fragment[],
): Promise<number> {
  if (provider === "postgresql") return runner.change(chainStatements(statements));
  let changed = 0;
  for (const statement of statements) changed = await runner.change(statement);
  return changed;
}

/** Several statements as one, the last of which tells how many rows it has changed. */
function chainStatements(statements: readonly Fragment[]): Fragment {
  const last = statements.length - 1;
  const parts = statements.map((statement, index) => {
    if (index === last) return chain(index === 0 ? "" : " ", statement);
    return chain(`${index === 0 ? "WITH" : ","} "w${String(index)}" AS (`, statement, ")");
  });
  return join(parts, "");
}

type Named = {
  delegateOf: (key: string) => ReadingDelegate | undefined;
  send: (word: string, parts: readonly unknown[]) => unknown;
};

/** Lets all clients answer to the names of the tables and to the raw words. */
function nameTables(prototype: Named, keys: readonly string[]): void {
  for (const key of keys)
    Object.defineProperty(prototype, key, {
      get(this: Named) {
        return this.delegateOf(key);
      },
    });
  for (const word of RAW_WORDS)
    Object.defineProperty(prototype, word, {
      value(this: Named, ...parts: readonly unknown[]) {
        return this.send(word, parts);
      },
    });
}
