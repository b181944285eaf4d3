import { compileWhere, enterRelation, entriesOf, isEntries, type Scope } from "./compile-where.ts";
import { jsonColumn, type Dialect } from "./dialect.ts";
import { chain, join, NotCompiled, plain, quote, type Fragment } from "./fragment.ts";
import type { ColumnType, Relation } from "./tables.ts";

/** A statement that answers with one JSON list a row, and how to read such a row. */
export type CompiledRead = { statement: Fragment; decode: Decode };

type Decode = (row: readonly unknown[]) => Record<string, unknown>;

type Selection = {
  columns: readonly (readonly [string, ColumnType])[];
  relations: readonly (readonly [string, Relation, unknown])[];
};

const READ_WORDS = new Set(["where", "select", "include", "omit", "orderBy", "take", "skip"]);

/**
 * Rows with everything that hangs on them in one statement, as Prisma would read them in one for
 * each relation. @throws NotCompiled for words that are left to Prisma.
 */
export function compileRead(scope: Scope, request: unknown): CompiledRead {
  const args = readArguments(request);
  const { row, decode } = compileRow(scope, args);
  const from = `${quote(scope.table.name)} AS ${scope.alias}`;
  const where = compileWhere(scope, args["where"]);
  const statement = chain(
    "SELECT ",
    row,
    ` AS "row" FROM ${from} WHERE `,
    where,
    endOf(scope, args),
  );
  return { statement, decode };
}

/** How many rows there are. @throws NotCompiled for anything but a condition. */
export function compileCount(scope: Scope, request: unknown): Fragment {
  const entries = entriesOf(request ?? {});
  if (entries.some(([word]) => word !== "where")) throw new NotCompiled("count");
  const where = compileWhere(scope, Object.fromEntries(entries)["where"]);
  const from = `${quote(scope.table.name)} AS ${scope.alias}`;
  return chain(`SELECT COUNT(*) AS "row" FROM ${from} WHERE `, where);
}

/** The columns of a table as one JSON list, for rows that a statement returns after writing. */
export function compileReturning({ table, dialect }: Scope, request: unknown): CompiledRead {
  const entries = entriesOf(request);
  if (entries.some(([word]) => word !== "data" && word !== "where" && !isOfUpsert(word)))
    throw new NotCompiled("returning");
  const columns = Object.entries(table.columns);
  const row = dialect.row(columns.map(([name, type]) => jsonColumn("", name, type)));
  const statement = plain(` RETURNING ${row} AS "row"`);
  return { statement, decode: decoderOf(dialect, { columns, relations: [] }, []) };
}

function isOfUpsert(word: string): boolean {
  return word === "create" || word === "update";
}

type Arguments = Readonly<Record<string, unknown>>;

function readArguments(request: unknown): Arguments {
  const entries = entriesOf(request === true ? {} : (request ?? {}));
  for (const [word] of entries) if (!READ_WORDS.has(word)) throw new NotCompiled(word);
  return Object.fromEntries(entries);
}

function compileRow(scope: Scope, args: Arguments): { row: Fragment; decode: Decode } {
  const selection = selectionOf(scope, args);
  const columns = selection.columns.map(([name, type]) =>
    plain(jsonColumn(scope.alias, name, type)),
  );
  const nested = selection.relations.map(([, relation, request]) =>
    compileNested(scope, relation, request),
  );
  const parts = [...columns, ...nested.map(({ expression }) => expression)];
  const { text, values } = join(parts, ", ");
  return {
    row: { text: scope.dialect.row([text]), values },
    decode: decoderOf(
      scope.dialect,
      selection,
      nested.map(({ read }) => read),
    ),
  };
}

function selectionOf({ table }: Scope, args: Arguments): Selection {
  const { select, include, omit } = args;
  const asked = entriesOf(select ?? include).filter(([, part]) => part !== false);
  const omitted = new Set(
    entriesOf(omit)
      .filter(([, part]) => part === true)
      .map(([name]) => name),
  );
  const isColumnAsked = new Set(asked.map(([name]) => name));
  const columns = Object.entries(table.columns).filter(([name]) =>
    select === undefined ? !omitted.has(name) : isColumnAsked.has(name),
  );
  const others = asked.filter(([name]) => !(name in table.columns));
  const relations = others.map(([name, part]) => {
    const relation = table.relations[name];
    if (!relation) throw new NotCompiled(name);
    return [name, relation, part] as const;
  });
  return { columns, relations };
}

type Nested = { expression: Fragment; read: (value: unknown) => unknown };

function compileNested(scope: Scope, relation: Relation, request: unknown): Nested {
  const args = readArguments(request);
  const { inner, belongs, from } = enterRelation(scope, relation);
  const { row, decode } = compileRow(inner, args);
  const where = compileWhere(inner, args["where"]);
  const end = endOf(inner, args);
  const query = chain(
    "SELECT ",
    row,
    ` AS "row" FROM ${from} WHERE `,
    belongs,
    " AND ",
    where,
    end,
  );
  const { dialect } = scope;
  if (relation.many)
    return {
      expression: { text: dialect.list(query.text), values: query.values },
      read: (value) => (value as unknown[][]).map(decode),
    };
  return {
    expression: { text: dialect.nested(query.text), values: query.values },
    read: (value) => (value === null ? null : decode(value as unknown[])),
  };
}

function decoderOf(
  dialect: Dialect,
  { columns, relations }: Selection,
  readers: readonly ((value: unknown) => unknown)[],
): Decode {
  return (row) => {
    const found: Record<string, unknown> = {};
    for (const [index, [name, type]] of columns.entries())
      found[name] = dialect.decode(type, row[index]);
    for (const [index, [name]] of relations.entries())
      found[name] = readers[index]?.(row[columns.length + index]);
    return found;
  };
}

function endOf(scope: Scope, { orderBy, take, skip }: Arguments): Fragment {
  const order = orderOf(scope, orderBy);
  const limit = limitOf(take, skip, scope.dialect.provider === "sqlite");
  return chain(order, limit);
}

function orderOf({ table, alias }: Scope, orderBy: unknown): string {
  const wanted: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [orderBy];
  const terms = wanted
    .flatMap((part) => (isEntries(part) ? Object.entries(part) : []))
    .map(([name, direction]) => {
      if (!(name in table.columns) || (direction !== "asc" && direction !== "desc"))
        throw new NotCompiled(name);
      return `${alias}.${quote(name)} ${direction}`;
    });
  return terms.length === 0 ? "" : ` ORDER BY ${terms.join(", ")}`;
}

function limitOf(take: unknown, skip: unknown, needsLimit: boolean): Fragment {
  const parts: Fragment[] = [];
  if (typeof take === "number") {
    if (take < 0) throw new NotCompiled("take");
    parts.push({ text: " LIMIT ?", values: [take] });
  }
  if (typeof skip === "number" && skip > 0) {
    if (needsLimit && parts.length === 0) parts.push(plain(" LIMIT -1"));
    parts.push({ text: " OFFSET ?", values: [skip] });
  }
  return parts.length === 0 ? plain("") : join(parts, "");
}
