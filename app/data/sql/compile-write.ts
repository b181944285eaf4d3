import { compileWhere, entriesOf, isEntries, tableOf, type Scope } from "./compile-where.ts";
import {
  chain,
  join,
  NotCompiled,
  plain,
  quote,
  type Fragment,
  type Parameter,
} from "./fragment.ts";
import type { ColumnType } from "./tables.ts";

/** Beyond it a statement would have more values than every database takes. */
const MOST_VALUES = 30_000;

/**
 * New rows of a table, which take the place of those with the same key where one is named; or a
 * change of the rows that meet a condition.
 */
export type Write = { table: string } & (
  { rows: readonly object[]; key?: string } | { where: object; data: object }
);

/** @throws NotCompiled as below. */
export function compileWrite(
  { tables, dialect }: Pick<Scope, "tables" | "dialect">,
  write: Write,
): Fragment {
  const scope = { tables, dialect, table: tableOf(tables, write.table), alias: "t0" };
  if (!("rows" in write)) return compileUpdate(scope, write.data, write.where);
  const rows = compileInsert(scope, write.rows);
  return write.key === undefined ? rows : chain(rows, replaceRows(write.rows, write.key));
}

/** Lets new rows take the place of those with the same key. */
function replaceRows([first = {}]: readonly object[], key: string): Fragment {
  const changes = Object.keys(first)
    .filter((name) => name !== key)
    .map((name) => `${quote(name)} = excluded.${quote(name)}`);
  return plain(` ON CONFLICT (${quote(key)}) DO UPDATE SET ${changes.join(", ")}`);
}

/** Rows in one statement. @throws NotCompiled for words, or so many values, that are left to Prisma. */
export function compileInsert(scope: Scope, data: unknown): Fragment {
  const rows = (Array.isArray(data) ? (data as unknown[]) : [data]).map((row) => entriesOf(row));
  const [first = []] = rows;
  const names = first.map(([name]) => name);
  if (names.length === 0 || names.length * rows.length > MOST_VALUES) throw new NotCompiled("data");
  const columns = names.map((name) => [name, columnType(scope, name)] as const);
  const values = rows.flatMap((row) => bindRow(scope, columns, row));
  const tuple = `(${names.map(() => "?").join(", ")})`;
  const target = `${quote(scope.table.name)} (${names.map(quote).join(", ")})`;
  return { text: `INSERT INTO ${target} VALUES ${rows.map(() => tuple).join(", ")}`, values };
}

/** Changes the rows that meet a condition. @throws NotCompiled as above. */
export function compileUpdate(scope: Scope, data: unknown, where: unknown): Fragment {
  const changes = compileChanges(scope, data, "");
  const target = `UPDATE ${quote(scope.table.name)} AS ${scope.alias} SET `;
  return chain(target, changes, " WHERE ", compileWhere(scope, where));
}

/** Removes the rows that meet a condition. @throws NotCompiled as above. */
export function compileDelete(scope: Scope, where: unknown): Fragment {
  const target = `DELETE FROM ${quote(scope.table.name)} AS ${scope.alias} WHERE `;
  return chain(target, compileWhere(scope, where));
}

/**
 * Adds a row, or changes the one that has its key already, without a moment in between.
 * @throws NotCompiled where the key is not part of the new row.
 */
export function compileUpsert(scope: Scope, request: Readonly<Record<string, unknown>>): Fragment {
  const { where, create, update } = request;
  const key = keyColumns(where);
  const row = new Map(entriesOf(create));
  if (key.length === 0 || key.some(([name, value]) => row.get(name) !== value))
    throw new NotCompiled("upsert");
  const conflict = ` ON CONFLICT (${key.map(([name]) => quote(name)).join(", ")}) DO UPDATE SET `;
  const changes = compileChanges(scope, update, quote(scope.table.name));
  return chain(compileInsert(scope, create), conflict, changes);
}

/** The columns of a unique key and their values, in either of Prisma's ways to write one. */
function keyColumns(where: unknown): [string, unknown][] {
  return entriesOf(where).flatMap(([name, value]) =>
    isEntries(value) ? entriesOf(value) : [[name, value] as [string, unknown]],
  );
}

function compileChanges(scope: Scope, data: unknown, prefix: string): Fragment {
  const changes = entriesOf(data).map(([name, value]) => compileChange(scope, name, value, prefix));
  if (changes.length === 0) throw new NotCompiled("data");
  return join(changes, ", ");
}

const SUMS: Readonly<Record<string, string>> = { increment: "+", decrement: "-" };

function compileChange(scope: Scope, name: string, value: unknown, prefix: string): Fragment {
  const type = columnType(scope, name);
  const column = quote(name);
  if (!isEntries(value))
    return { text: `${column} = ?`, values: [scope.dialect.bind(type, value)] };
  const [[word, part] = ["", null], ...others] = entriesOf(value);
  const sign = SUMS[word];
  if (sign === undefined || others.length > 0) throw new NotCompiled(word);
  const before = prefix === "" ? column : `${prefix}.${column}`;
  return chain(`${column} = ${before} ${sign} `, {
    text: "?",
    values: [scope.dialect.bind(type, part)],
  });
}

function bindRow(
  { dialect }: Scope,
  columns: readonly (readonly [string, ColumnType])[],
  row: readonly [string, unknown][],
): Parameter[] {
  const values = new Map(row);
  if (values.size !== columns.length) throw new NotCompiled("rows of different columns");
  return columns.map(([name, type]) => {
    if (!values.has(name)) throw new NotCompiled("rows of different columns");
    return dialect.bind(type, values.get(name));
  });
}

function columnType({ table }: Scope, name: string): ColumnType {
  const type = table.columns[name];
  if (!type) throw new NotCompiled(name);
  return type;
}
