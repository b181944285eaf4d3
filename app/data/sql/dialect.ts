import type { Provider } from "#app/data/database-address.ts";
import { NotCompiled, quote, type Fragment, type Parameter } from "./fragment.ts";
import type { ColumnType } from "./tables.ts";

/** Where the two databases say the same thing in different words. */
export type Dialect = {
  provider: Provider;
  /** A value as the driver takes it for a column of this type. */
  bind: (type: ColumnType, value: unknown) => Parameter;
  /** A value of a column as it comes out of JSON. */
  decode: (type: ColumnType, value: unknown) => unknown;
  /** The condition that a column holds one of the values. */
  isOneOf: (column: string, type: ColumnType, values: readonly unknown[]) => Fragment;
  /** One row as a JSON list of expressions. */
  row: (expressions: readonly string[]) => string;
  /** All rows of a query, each one JSON under the name "row", as one JSON list. */
  list: (query: string) => string;
  /** One JSON value inside another. */
  nested: (query: string) => string;
};

/** Above it a list is one value, so that statements do not differ in the number of their values. */
const LISTED_SINGLY = 50;

const PG_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "integer",
  bigint: "bigint",
  boolean: "boolean",
  instant: "timestamp",
  other: "text",
};

export const sqliteDialect: Dialect = {
  provider: "sqlite",
  bind: (type, value) => {
    if (typeof value === "boolean") return value ? 1 : 0;
    // As Prisma's adapter writes instants: text that compares like the instants themselves.
    if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
    return bindPlain(type, value);
  },
  decode: (type, value) => {
    if (value === null) return null;
    if (type === "boolean") return value === 1;
    return decodePlain(type, value, "");
  },
  isOneOf: (column, type, values) => {
    const bound = values.map((value) => sqliteDialect.bind(type, value));
    if (bound.length > LISTED_SINGLY)
      return {
        text: `${column} IN (SELECT "value" FROM json_each(?))`,
        values: [JSON.stringify(bound)],
      };
    return { text: `${column} IN (${bound.map(() => "?").join(", ")})`, values: bound };
  },
  row: (expressions) => `json_array(${expressions.join(", ")})`,
  list: (query) => `(SELECT json_group_array(json("row")) FROM (${query}))`,
  nested: (query) => `json((${query}))`,
};

export const postgresqlDialect: Dialect = {
  provider: "postgresql",
  bind: (type, value) => {
    if (typeof value === "boolean") return value ? "t" : "f";
    if (value instanceof Date) return value.toISOString().slice(0, -1);
    return bindPlain(type, value);
  },
  decode: (type, value) => (value === null ? null : decodePlain(type, value, "Z")),
  isOneOf: (column, type, values) => ({
    text: `${column} = ANY(?::${PG_TYPES[type]}[])`,
    values: [values.map((value) => postgresqlDialect.bind(type, value))],
  }),
  row: (expressions) => `json_build_array(${expressions.join(", ")})`,
  list: (query) => `(SELECT coalesce(json_agg("row"), '[]') FROM (${query}) AS "rows")`,
  nested: (query) => `(${query})`,
};

/** A column inside JSON: numbers beyond what JSON's readers count exactly travel as text. */
export function jsonColumn(alias: string, name: string, type: ColumnType): string {
  const column = alias === "" ? quote(name) : `${alias}.${quote(name)}`;
  if (type === "other") throw new NotCompiled(name);
  return type === "bigint" ? `CAST(${column} AS TEXT)` : column;
}

function bindPlain(type: ColumnType, value: unknown): Parameter {
  if (value === null || typeof value === "string" || typeof value === "bigint") return value;
  if (typeof value === "number") return value;
  if (value instanceof Uint8Array) return value;
  throw new NotCompiled(type);
}

function decodePlain(type: ColumnType, value: unknown, zone: string): unknown {
  if (type === "instant") return new Date(`${String(value)}${zone}`);
  if (type === "bigint") return BigInt(String(value));
  return value;
}
