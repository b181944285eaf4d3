import { compileCount, compileRead, compileReturning, type CompiledRead } from "./compile-read.ts";
import type { Scope } from "./compile-where.ts";
import { compileSummary } from "./compile-summary.ts";
import { compileDelete, compileInsert, compileUpdate, compileUpsert } from "./compile-write.ts";
import { chain, NotCompiled, type Fragment } from "./fragment.ts";
import type { StatementRunner } from "./statement-runner.ts";

type Request = Readonly<Record<string, unknown>>;

/** What Prisma offers for one table. */
export type Delegate = Readonly<Record<string, (request?: Request) => Promise<unknown>>>;

type DelegateParts = {
  scope: Scope;
  runner: StatementRunner;
  /** Prisma's methods for the table. */
  prisma: () => Promise<Delegate>;
};

/**
 * Reads one table, each time in one statement. Whatever is asked beyond the words known here is
 * left to Prisma: a {@link NotCompiled} is thrown before anything has been sent.
 */
export class ReadingDelegate {
  protected readonly scope: Scope;
  protected readonly runner: StatementRunner;
  readonly #prisma: () => Promise<Delegate>;

  constructor({ scope, runner, prisma }: DelegateParts) {
    this.scope = scope;
    this.runner = runner;
    this.#prisma = prisma;
  }

  findFirst(request?: Request): Promise<unknown> {
    return this.attempt("findFirst", request, () => this.#readFirst(request));
  }

  findUnique(request: Request): Promise<unknown> {
    return this.attempt("findUnique", request, () => this.#readFirst(request));
  }

  findUniqueOrThrow(request: Request): Promise<unknown> {
    return this.attempt("findUniqueOrThrow", request, () => wanted(this.#readFirst(request)));
  }

  findMany(request?: Request): Promise<unknown> {
    return this.attempt("findMany", request, () =>
      readAll(this.runner, compileRead(this.scope, request)),
    );
  }

  count(request?: Request): Promise<unknown> {
    return this.attempt("count", request, async () => {
      const [row] = await this.runner.read(compileCount(this.scope, request));
      return Number(row);
    });
  }

  aggregate(request: Request) {
    return this.attempt("aggregate", request, () =>
      readOne(this.runner, compileSummary(this.scope, request)),
    );
  }

  groupBy(request: Request) {
    return this.attempt("groupBy", request, () =>
      readAll(this.runner, compileSummary(this.scope, request)),
    );
  }

  findFirstOrThrow(request?: Request) {
    return this.leave("findFirstOrThrow", request);
  }

  protected async attempt(name: string, request: Request | undefined, work: () => unknown) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotCompiled) return this.leave(name, request);
      throw error;
    }
  }

  protected async leave(name: string, request: Request | undefined): Promise<unknown> {
    const prisma = await this.#prisma();
    return prisma[name]?.(request);
  }

  #readFirst(request: Request | undefined): Promise<unknown> {
    return readOne(this.runner, compileRead(this.scope, { ...request, take: 1 }));
  }
}

/** Reads and writes one table, each time in one statement; the rest is Prisma's as above. */
export class WritingDelegate extends ReadingDelegate {
  create(request: Request): Promise<unknown> {
    return this.attempt("create", request, () =>
      this.#answer(request, compileInsert(this.scope, request["data"])),
    );
  }

  createMany(request: Request): Promise<unknown> {
    return this.attempt("createMany", request, () => {
      const { data } = onlyWords(request, ["data"]);
      if (Array.isArray(data) && data.length === 0) return { count: 0 };
      return this.#change(compileInsert(this.scope, data));
    });
  }

  update({ data, where, ...others }: Request): Promise<unknown> {
    return this.attempt("update", { data, where, ...others }, () =>
      wanted(this.#answer({ where, ...others }, compileUpdate(this.scope, data, where))),
    );
  }

  updateMany(request: Request): Promise<unknown> {
    return this.attempt("updateMany", request, () => {
      const { data, where } = onlyWords(request, ["data", "where"]);
      return this.#change(compileUpdate(this.scope, data, where));
    });
  }

  upsert(request: Request): Promise<unknown> {
    return this.attempt("upsert", request, () =>
      this.#answer(request, compileUpsert(this.scope, request)),
    );
  }

  delete(request: Request): Promise<unknown> {
    return this.attempt("delete", request, () =>
      wanted(this.#answer(request, compileDelete(this.scope, request["where"]))),
    );
  }

  deleteMany(request: Request = {}): Promise<unknown> {
    return this.attempt("deleteMany", request, () => {
      const { where } = onlyWords(request, ["where"]);
      return this.#change(compileDelete(this.scope, where));
    });
  }

  createManyAndReturn(request: Request) {
    return this.leave("createManyAndReturn", request);
  }

  updateManyAndReturn(request: Request) {
    return this.leave("updateManyAndReturn", request);
  }

  #answer(request: Request, write: Fragment): Promise<unknown> {
    const { statement, decode } = compileReturning(this.scope, request);
    return this.runner
      .write(chain(write, statement))
      .then(([row]) => (row === undefined ? null : decode(row as unknown[])));
  }

  async #change(write: Fragment) {
    return { count: await this.runner.change(write) };
  }
}

async function readAll(runner: StatementRunner, { statement, decode }: CompiledRead) {
  const rows = await runner.read(statement);
  return rows.map((row) => decode(row as unknown[]));
}

async function readOne(runner: StatementRunner, read: CompiledRead) {
  const [row] = await readAll(runner, read);
  return row ?? null;
}

/** A row that has to be there: when it is not, Prisma finds the same and says so in its own way. */
async function wanted(reading: Promise<unknown>): Promise<unknown> {
  const row = await reading;
  if (row === null) throw new NotCompiled("not there");
  return row;
}

/** A request in the words known here. @throws NotCompiled when it has others. */
function onlyWords(request: Request, words: readonly string[]): Request {
  const other = Object.keys(request).find((word) => !words.includes(word));
  if (other !== undefined) throw new NotCompiled(other);
  return request;
}
