import { compileCount, compileRead, compileReturning, type CompiledRead } from "./compile-read.ts";
import { tableOf, type Scope } from "./compile-where.ts";
import { compileDelete, compileInsert, compileUpdate, compileUpsert } from "./compile-write.ts";
import type { Dialect } from "./dialect.ts";
import { chain, NotCompiled, type Fragment } from "./fragment.ts";
import type { StatementRunner } from "./statement-runner.ts";
import type { Tables } from "./tables.ts";

type Request = Readonly<Record<string, unknown>>;
type Method = (request?: Request) => Promise<unknown>;

/** What Prisma offers for one table. */
export type Delegate = Readonly<Record<string, Method>>;

type Connection = { tables: Tables; dialect: Dialect; runner: StatementRunner };

/** How a method is done here; what it throws as {@link NotCompiled} before sending is Prisma's. */
type Work = (scope: Scope, runner: StatementRunner, request: Request) => Promise<unknown>;

const reading: Readonly<Record<string, Work>> = {
  findFirst: (scope, runner, request) => readOne(runner, compileRead(scope, first(request))),
  findUnique: (scope, runner, request) => readOne(runner, compileRead(scope, first(request))),
  findUniqueOrThrow: (scope, runner, request) =>
    wanted(readOne(runner, compileRead(scope, first(request)))),
  findMany: (scope, runner, request) => readAll(runner, compileRead(scope, request)),
  count: async (scope, runner, request) => {
    const [row] = await runner.read(compileCount(scope, request));
    return Number(row);
  },
};

const writing: Readonly<Record<string, Work>> = {
  create: (scope, runner, request) =>
    readOne(runner, returning(scope, request, compileInsert(scope, request["data"]))),
  createMany: async (scope, runner, request) => {
    const { data } = onlyWords(request, ["data"]);
    if (Array.isArray(data) && data.length === 0) return { count: 0 };
    return { count: await runner.change(compileInsert(scope, data)) };
  },
  update: (scope, runner, { data, where, ...others }) =>
    wanted(
      readOne(runner, returning(scope, { where, ...others }, compileUpdate(scope, data, where))),
    ),
  updateMany: async (scope, runner, request) => {
    const { data, where } = onlyWords(request, ["data", "where"]);
    return { count: await runner.change(compileUpdate(scope, data, where)) };
  },
  upsert: (scope, runner, request) =>
    readOne(runner, returning(scope, request, compileUpsert(scope, request))),
  delete: (scope, runner, request) =>
    wanted(readOne(runner, returning(scope, request, compileDelete(scope, request["where"])))),
  deleteMany: async (scope, runner, request) => {
    const { where } = onlyWords(request, ["where"]);
    return { count: await runner.change(compileDelete(scope, where)) };
  },
};

/** A row that has to be there: when it is not, Prisma finds the same and says so in its own way. */
class NotThere extends NotCompiled {}

/**
 * The methods of one table that are done in one statement each; all others, and whatever they are
 * asked beyond their words, is left to Prisma's.
 */
export function compileDelegate(
  { tables, dialect, runner }: Connection,
  { key, prisma, mayWrite }: { key: string; prisma: Delegate; mayWrite: boolean },
): Delegate {
  const scope: Scope = { tables, dialect, table: tableOf(tables, key), alias: "t0" };
  const works = mayWrite ? { ...reading, ...writing } : reading;
  const methods = Object.entries(works).map(([name, work]): [string, Method] => [
    name,
    async (request = {}) => {
      try {
        return await work(scope, runner, request);
      } catch (error) {
        if (!(error instanceof NotCompiled)) throw error;
        return prisma[name]?.(request);
      }
    },
  ]);
  return Object.setPrototypeOf(Object.fromEntries(methods), prisma) as Delegate;
}

async function readAll(runner: StatementRunner, { statement, decode }: CompiledRead) {
  const rows = await runner.read(statement);
  return rows.map((row) => decode(JSON.parse(String(row)) as unknown[]));
}

async function readOne(runner: StatementRunner, read: CompiledRead) {
  const [row] = await readAll(runner, read);
  return row ?? null;
}

async function wanted(reading: Promise<unknown>): Promise<unknown> {
  const row = await reading;
  if (row === null) throw new NotThere("not there");
  return row;
}

function returning(scope: Scope, request: Request, write: Fragment): CompiledRead {
  const { statement, decode } = compileReturning(scope, request);
  return { statement: chain(write, statement), decode };
}

function first(request: Request): Request {
  return { ...request, take: 1 };
}

/** A request in the words known here. @throws NotCompiled when it has others. */
function onlyWords(request: Request, words: readonly string[]): Request {
  const [other] = Object.keys(request).filter((word) => !words.includes(word));
  if (other !== undefined) throw new NotCompiled(other);
  return request;
}
