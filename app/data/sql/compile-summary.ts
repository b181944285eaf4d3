import type { CompiledRead } from "./compile-read.ts";
import { compileWhere, entriesOf, type Scope } from "./compile-where.ts";
import { chain, NotCompiled, plain, quote } from "./fragment.ts";
import type { ColumnType } from "./tables.ts";

/** One figure of a summary: where it goes in the answer, how it is computed and read. */
type Figure = {
  path: readonly string[];
  expression: string;
  decode: (value: unknown) => unknown;
};

const FUNCTIONS: Readonly<Record<string, string>> = { _sum: "SUM", _min: "MIN", _max: "MAX" };

/**
 * Counts, sums, least and greatest values, for all rows or for each group of equal values, as
 * `aggregate` and `groupBy` ask for them. @throws NotCompiled for words that are left to Prisma.
 */
export function compileSummary(scope: Scope, request: unknown): CompiledRead {
  const { by = [], where, ...asked } = Object.fromEntries(entriesOf(request));
  const groups = readNames(by);
  const figures = [
    ...groups.map((name) => describeColumn(scope, { path: [name], name, call: "" })),
    ...Object.entries(asked).flatMap(([word, part]) => listFigures(scope, word, part)),
  ];
  const row = scope.dialect.row(figures.map(({ expression }) => expression));
  const from = `${quote(scope.table.name)} AS ${scope.alias}`;
  const ends = groups.map((name) => `${scope.alias}.${quote(name)}`).join(", ");
  const statement = chain(
    `SELECT ${row} AS "row" FROM ${from} WHERE `,
    compileWhere(scope, where),
    plain(ends === "" ? "" : ` GROUP BY ${ends}`),
  );
  return { statement, decode: (values) => readSummary(figures, values) };
}

function readNames(by: unknown): string[] {
  const names: readonly unknown[] = Array.isArray(by) ? by : [by];
  return names.map((name) => {
    if (typeof name !== "string") throw new NotCompiled("by");
    return name;
  });
}

function listFigures(scope: Scope, word: string, part: unknown): Figure[] {
  if (word === "_count") return [countRows(part)];
  const call = FUNCTIONS[word];
  if (call === undefined) throw new NotCompiled(word);
  return entriesOf(part)
    .filter(([, isAsked]) => isAsked === true)
    .map(([name]) => describeColumn(scope, { path: [word, name], name, call }));
}

function countRows(part: unknown): Figure {
  const expression = "COUNT(*)";
  if (part === true) return { path: ["_count"], expression, decode: Number };
  const names = entriesOf(part).map(([name]) => name);
  if (names.join() !== "_all") throw new NotCompiled("_count");
  return { path: ["_count", "_all"], expression, decode: Number };
}

type Wanted = { path: readonly string[]; name: string; call: string };

function describeColumn(scope: Scope, { path, name, call }: Wanted): Figure {
  const type = scope.table.columns[name];
  if (type === undefined || !canBe(type, call)) throw new NotCompiled(name);
  const column = `${scope.alias}.${quote(name)}`;
  const value = call === "" ? column : `${call}(${column})`;
  return {
    path,
    expression: type === "bigint" ? `CAST(${value} AS TEXT)` : value,
    decode: (found) => scope.dialect.decode(type, found),
  };
}

function canBe(type: ColumnType, call: string): boolean {
  if (type === "other") return false;
  if (call === "SUM") return type === "integer" || type === "bigint";
  return call === "" || type !== "boolean";
}

function readSummary(figures: readonly Figure[], values: readonly unknown[]) {
  const summary: Record<string, Record<string, unknown>> = {};
  for (const [index, { path, decode }] of figures.entries()) {
    const [outer = "", inner] = path;
    const value = decode(values[index]);
    if (inner === undefined) Object.assign(summary, { [outer]: value });
    else (summary[outer] ??= {})[inner] = value;
  }
  return summary;
}
