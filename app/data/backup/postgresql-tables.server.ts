import { createHash } from "node:crypto";
import type pg from "pg";
import { BackupProblem } from "./backup-manifest.ts";
import { orderByReference, type Reference } from "./reference-order.ts";

/** A table as it is copied: its columns in their order and the order of its rows. */
export type TableShape = { name: string; columns: readonly string[]; order: string };

/** A row as PostgreSQL writes its values; the same text read back gives the same values. */
export type TextRow = (string | null)[];

/** Rows held in memory at a time: some of them carry a document. */
const PAGE = 100;

/** What makes the text of values depend on nothing but the values. */
const PLAIN_TEXT =
  "SET LOCAL bytea_output = 'hex'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC';";

/** Runs work on one connection in one transaction; whatever it throws undoes all of it. */
export async function inOneTransaction<Result>(
  client: pg.Client,
  mode: "" | "ISOLATION LEVEL REPEATABLE READ READ ONLY",
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query(`BEGIN ${mode}`);
  try {
    await client.query(PLAIN_TEXT);
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** The tables, each after those its rows refer to. */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(`
    SELECT c.table_name AS "table", c.column_name AS "column"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
    ORDER BY c.table_name, c.ordinal_position`);
  const { rows: keys } = await client.query<{ table: string; column: string; text: boolean }>(`
    SELECT r.relname AS "table", a.attname AS "column", a.atttypid = 'text'::regtype AS "text"
    FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid
      CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
      JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.number
    WHERE i.indisprimary AND r.relnamespace = current_schema()::regnamespace
    ORDER BY r.relname, k.place`);
  const { rows: references } = await client.query<Reference>(`
    SELECT f.relname AS "from", t.relname AS "to"
    FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
    WHERE c.contype = 'f' AND f.relnamespace = current_schema()::regnamespace`);
  const names = [...new Set(columns.map(({ table }) => table))];
  return orderByReference(names, references).map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name).map(({ column }) => column),
    order: keys
      .filter(({ table }) => table === name)
      // The same order whatever language the server sorts by.
      .map(({ column, text }) => `${quote(column)}${text ? ' COLLATE "C"' : ""}`)
      .join(", "),
  }));
}

/** All rows of a table in the order of its keys, page by page; inside a transaction only. */
export async function* readRows(client: pg.Client, table: TableShape): AsyncGenerator<TextRow> {
  const columns = table.columns.map(quote).join(", ");
  const order = table.order === "" ? "" : ` ORDER BY ${table.order}`;
  await client.query(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT ${columns} FROM ${quote(table.name)}${order}`,
  );
  for (;;) {
    const { rows } = await client.query<TextRow>({
      text: `FETCH FORWARD ${String(PAGE)} FROM copied`,
      rowMode: "array",
      types: { getTypeParser: () => (value: string) => value },
    });
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await client.query("CLOSE copied");
}

/** The lines of a table's file: its columns, then a row each, as lists of texts. */
export async function* writeLines(client: pg.Client, table: TableShape): AsyncGenerator<string> {
  yield `${JSON.stringify(table.columns)}\n`;
  for await (const row of readRows(client, table)) yield `${JSON.stringify(row)}\n`;
}

/**
 * Compares the bytes of a rendered document with their hash.
 * @returns whether the row has any. @throws BackupProblem when they differ.
 */
export function verifyDocumentRow({ columns }: TableShape, row: TextRow): boolean {
  const valueOf = (column: string) => row[columns.indexOf(column)] ?? null;
  const bytes = valueOf("bytes");
  if (bytes === null) return false;
  const digest = createHash("sha256")
    .update(Buffer.from(bytes.slice(2), "hex"))
    .digest("hex");
  if (digest !== valueOf("sha256"))
    throw new BackupProblem(
      `The bytes of document ${valueOf("id") ?? ""} do not match their hash.`,
    );
  return true;
}

/** A name as PostgreSQL takes it literally. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
