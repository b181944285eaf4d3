import type { Provider } from "#app/data/database-address.ts";
import { compileLock, type RowsToLock } from "./compile-lock.ts";
import { compileCount } from "./compile-read.ts";
import { tableOf } from "./compile-where.ts";
import { compileWrite, type Write } from "./compile-write.ts";
import { ReadingDelegate, WritingDelegate, type Delegate } from "./compiled-delegate.ts";
import { postgresqlDialect, sqliteDialect, type Dialect } from "./dialect.ts";
import { chain, join, type Fragment } from "./fragment.ts";
import { runTogether, type StatementRunner, type StatementSender } from "./statement-runner.ts";
import type { Tables } from "./tables.ts";

/** The words of a client that are not tables: raw statements, which Prisma sends. */
const RAW_WORDS = ["$queryRaw", "$executeRaw", "$queryRawUnsafe", "$executeRawUnsafe"] as const;

type Statement = (...parts: unknown[]) => unknown;

/** A client of Prisma's, as far as it is looked into: tables and raw statements. */
export type PrismaParts = Readonly<Record<string, Delegate & Statement>>;

export type ClientParts = {
  prisma: () => Promise<PrismaParts>;
  sender: StatementSender;
  /** Takes what proves that a transaction was kept. */
  prove?: (proof: Fragment) => void;
};

/** What all clients of a database have in common. */
type Frame = {
  provider: Provider;
  tables: Tables;
  dialect: Dialect;
  CompiledDelegate: typeof ReadingDelegate;
};

class CompiledClient {
  readonly #frame: Frame;
  readonly #parts: ClientParts;
  readonly #runner: StatementRunner;
  readonly #delegates: Record<string, ReadingDelegate> = {};
  /** Whether others write at the same time. */
  readonly sharesWriting: boolean;

  constructor(frame: Frame, parts: ClientParts) {
    this.#frame = frame;
    this.#parts = parts;
    this.#runner = runTogether(parts.sender, frame.dialect);
    this.sharesWriting = frame.provider === "postgresql";
  }

  delegateOf(key: string): ReadingDelegate | undefined {
    const { tables, dialect, CompiledDelegate } = this.#frame;
    const table = tables[key];
    if (!table) return undefined;
    return (this.#delegates[key] ??= new CompiledDelegate({
      scope: { tables, dialect, table, alias: "t0" },
      runner: this.#runner,
      prisma: async () => (await this.#parts.prisma())[key] ?? {},
    }));
  }

  writeTogether(writes: readonly Write[]): Promise<number> {
    const statements = writes.map((write) => compileWrite(this.#frame, write));
    return changeTogether(this.#runner, this.#frame.provider, statements);
  }

  /** Where only one transaction writes at a time there is nothing to lock. */
  async lockRows(rows: RowsToLock): Promise<void> {
    if (!this.sharesWriting || rows.values.length === 0) return;
    await this.#parts.sender.rows(compileLock(this.#frame, rows));
  }

  proveBy({ table: key, where }: { table: string; where: object }): void {
    const { tables, dialect } = this.#frame;
    const scope = { tables, dialect, table: tableOf(tables, key), alias: "t0" };
    this.#parts.prove?.(compileCount(scope, { where }));
  }

  async send(word: string, parts: readonly unknown[]): Promise<unknown> {
    return (await this.#parts.prisma())[word]?.(...parts);
  }
}

/**
 * Makes clients whose tables are read, and written where they may be, in one statement a call. What
 * does not differ from one transaction to the next is made once.
 */
export function clientMaker(provider: Provider, tables: Tables, mayWrite: boolean) {
  const dialect = provider === "sqlite" ? sqliteDialect : postgresqlDialect;
  const CompiledDelegate = mayWrite ? WritingDelegate : ReadingDelegate;
  class NamedClient extends CompiledClient {}
  nameTables(NamedClient.prototype, Object.keys(tables));
  const frame = { provider, tables, dialect, CompiledDelegate };
  return (parts: ClientParts): object => new NamedClient(frame, parts);
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
  send: (word: string, parts: readonly unknown[]) => Promise<unknown>;
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
