import { Prisma } from "./generated/sqlite/client.ts";
import type { Transaction } from "./database.server.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Adds many rows with one statement. They travel as one JSON text: a parameter for every value would
 * cost more than the rows. For acts on whole calls; a table with bytes cannot be written so.
 */
export async function insertRows(tx: Transaction, table: string, rows: Rows): Promise<void> {
  const columns = columnsOf(rows);
  if (columns.length === 0) return;
  const target = Prisma.raw(`${quote(table)} (${columns.map(quote).join(", ")})`);
  await tx.$executeRaw`INSERT INTO ${target} ${selectFrom(tx, { table, columns, rows })}`;
}

/**
 * Changes many rows of a table, each to values of its own, with one statement.
 * @param key the columns a row is found by; the others are what it becomes.
 * @param where what has to hold of a row besides; the new values are called "new".
 * @returns how many rows were changed.
 */
export async function updateRows(
  tx: Transaction,
  change: { table: string; key: readonly string[]; rows: Rows; where?: Prisma.Sql },
): Promise<number> {
  const { table, key, rows, where = Prisma.sql`TRUE` } = change;
  const columns = columnsOf(rows);
  if (columns.length === 0) return 0;
  const values = columns.filter((name) => !key.includes(name));
  const sets = values.map((name) => `${quote(name)} = "new".${quote(name)}`);
  const found = key.map((name) => `${quote(table)}.${quote(name)} = "new".${quote(name)}`);
  return tx.$executeRaw`
    UPDATE ${Prisma.raw(quote(table))} SET ${Prisma.raw(sets.join(", "))}
    FROM (${selectFrom(tx, { table, columns, rows })}) AS "new"
    WHERE ${Prisma.raw(found.join(" AND "))} AND ${where}`;
}

/** A row may leave out what another one has. */
function columnsOf(rows: Rows): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

type Source = { table: string; columns: readonly string[]; rows: Rows };

function selectFrom(tx: Transaction, { table, columns, rows }: Source): Prisma.Sql {
  const json = JSON.stringify(rows.map(toJsonRow));
  if (tx.sharesWriting) {
    const type = Prisma.raw(quote(table));
    return Prisma.sql`SELECT ${Prisma.raw(columns.map(quote).join(", "))}
      FROM json_populate_recordset(NULL::${type}, ${json}::json)`;
  }
  const values = columns.map((name) => `value ->> '${name}' AS ${quote(name)}`);
  return Prisma.sql`SELECT ${Prisma.raw(values.join(", "))} FROM json_each(${json})`;
}

/** Instants as the driver adapter writes them; whole numbers of any size as numbers. */
function toJsonRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toJson(value)]));
}

function toJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "bigint" ? Number(value) : value;
}

function quote(name: string): string {
  return `"${name}"`;
}
