import type { Dialect } from "./dialect.ts";
import { chain, join, NotCompiled, plain, quote, type Fragment } from "./fragment.ts";
import type { ColumnType, Relation, Table, Tables } from "./tables.ts";

/** A table within a statement, under the name it has there. */
export type Scope = { tables: Tables; dialect: Dialect; table: Table; alias: string };

type Entries = Readonly<Record<string, unknown>>;

/** A condition in Prisma's words as SQL. @throws NotCompiled for words that are left to Prisma. */
export function compileWhere(scope: Scope, where: unknown): Fragment {
  const parts = entriesOf(where).map(([key, value]) => compileEntry(scope, key, value));
  return parts.length === 0 ? plain("TRUE") : bracket(parts, " AND ");
}

/** The table a relation leads to, with the condition that its rows belong to the outer row. */
export function enterRelation(
  scope: Scope,
  relation: Relation,
): { inner: Scope; belongs: Fragment; from: string } {
  const table = tableOf(scope.tables, relation.table);
  const alias = `t${String(Number(scope.alias.slice(1)) + 1)}`;
  const pairs = relation.on.map(([ours, theirs]) =>
    plain(`${alias}.${quote(theirs)} = ${scope.alias}.${quote(ours)}`),
  );
  return {
    inner: { ...scope, table, alias },
    belongs: join(pairs, " AND "),
    from: `${quote(table.name)} AS ${alias}`,
  };
}

/** @throws NotCompiled for a table the schema does not have. */
export function tableOf(tables: Tables, key: string): Table {
  const table = tables[key];
  if (!table) throw new NotCompiled(key);
  return table;
}

/** What an object asks for; what is undefined asks for nothing. */
export function entriesOf(value: unknown): [string, unknown][] {
  if (value === undefined) return [];
  if (!isEntries(value)) throw new NotCompiled(typeof value);
  return Object.entries(value).filter(([, part]) => part !== undefined);
}

export function isEntries(value: unknown): value is Entries {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}

function compileEntry(scope: Scope, key: string, value: unknown): Fragment {
  const type = scope.table.columns[key];
  if (type) return compileColumn(scope, key, type, value);
  const relation = scope.table.relations[key];
  if (relation) return compileRelation(scope, relation, value);
  if (key === "AND") return bracket(listed(scope, value), " AND ");
  if (key === "OR") return bracket(listed(scope, value), " OR ", "FALSE");
  if (key === "NOT") return compileNegation(scope, value);
  // A key of several columns: { year_number: { year, number } }.
  if (isEntries(value) && Object.keys(value).join("_") === key) return compileWhere(scope, value);
  throw new NotCompiled(key);
}

/** What Prisma makes of a negated relation depends on columns without a value: that is left to it. */
function compileNegation(scope: Scope, value: unknown): Fragment {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (parts.flatMap(entriesOf).some(([key]) => !(key in scope.table.columns)))
    throw new NotCompiled("NOT");
  return chain("NOT ", bracket(listed(scope, value), " AND "));
}

function listed(scope: Scope, value: unknown): Fragment[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.map((part) => compileWhere(scope, part));
}

function bracket(parts: readonly Fragment[], word: string, none = "TRUE"): Fragment {
  return parts.length === 0 ? plain(none) : chain("(", join(parts, word), ")");
}

function compileColumn(scope: Scope, name: string, type: ColumnType, value: unknown): Fragment {
  const column = `${scope.alias}.${quote(name)}`;
  if (value === null) return plain(`${column} IS NULL`);
  if (!isEntries(value)) return compare(scope, column, type, "=", value);
  const parts = entriesOf(value).map(([word, part]) =>
    compileFilter(scope, { column, name, type }, word, part),
  );
  return bracket(parts, " AND ");
}

type Column = { column: string; name: string; type: ColumnType };

const COMPARISONS: Readonly<Record<string, string>> = {
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
};

const PATTERNS: Readonly<Record<string, (text: string) => string>> = {
  contains: (text) => `%${text}%`,
  startsWith: (text) => `${text}%`,
  endsWith: (text) => `%${text}`,
};

function compileFilter(scope: Scope, target: Column, word: string, value: unknown): Fragment {
  const { column, name, type } = target;
  if (word === "equals") return compileColumn(scope, name, type, value);
  if (word === "not") return compileNot(scope, target, value);
  const sign = COMPARISONS[word];
  if (sign !== undefined) return compare(scope, column, type, sign, value);
  const pattern = PATTERNS[word];
  if (pattern && typeof value === "string")
    return { text: `${column} LIKE ?`, values: [pattern(value)] };
  return compileList(scope, target, word, value);
}

function compileNot(scope: Scope, { column, name, type }: Column, value: unknown): Fragment {
  if (value === null) return plain(`${column} IS NOT NULL`);
  if (!isEntries(value)) return compare(scope, column, type, "<>", value);
  return chain("NOT ", compileColumn(scope, name, type, value));
}

function compileList(scope: Scope, target: Column, word: string, values: unknown): Fragment {
  if (!Array.isArray(values) || (word !== "in" && word !== "notIn")) throw new NotCompiled(word);
  const list =
    values.length === 0
      ? plain("FALSE")
      : scope.dialect.isOneOf(target.column, target.type, values);
  return word === "in" ? list : chain("NOT ", list);
}

function compare(
  { dialect }: Scope,
  column: string,
  type: ColumnType,
  sign: string,
  value: unknown,
): Fragment {
  return { text: `${column} ${sign} ?`, values: [dialect.bind(type, value)] };
}

const NEGATED = new Set(["isNot", "none", "every"]);

function compileRelation(scope: Scope, relation: Relation, value: unknown): Fragment {
  const parts = relationFilters(relation, value).map(([word, part]) => {
    const isThere = !NEGATED.has(word) !== (part === null);
    const { inner, belongs, from } = enterRelation(scope, relation);
    const condition = part === null ? plain("TRUE") : compileWhere(inner, part);
    const wanted = word === "every" ? chain("NOT ", condition) : condition;
    const rows = chain(`EXISTS (SELECT 1 FROM ${from} WHERE `, belongs, " AND ", wanted, ")");
    return isThere ? rows : chain("NOT ", rows);
  });
  return bracket(parts, " AND ");
}

/** A to-one relation may be asked for with or without the word `is`. */
function relationFilters({ many }: Relation, value: unknown): [string, unknown][] {
  if (many) return checkedWords(entriesOf(value), ["some", "none", "every"]);
  if (value === null) return [["is", null]];
  const entries = entriesOf(value);
  const isWorded = entries.length > 0 && entries.every(([word]) => /^is(Not)?$/.test(word));
  return isWorded ? entries : [["is", value]];
}

function checkedWords(entries: [string, unknown][], known: readonly string[]): [string, unknown][] {
  if (entries.every(([word]) => known.includes(word))) return entries;
  throw new NotCompiled(entries.map(([word]) => word).join());
}
