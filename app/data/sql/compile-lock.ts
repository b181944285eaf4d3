import { compileWhere, tableOf, type Scope } from "./compile-where.ts";
import { chain, quote, type Fragment } from "./fragment.ts";

/** The rows to lock: those with one of the values in a column. */
export type RowsToLock = { table: string; column: string; values: readonly string[] };

/** Locks rows always in the same order, so that two transactions never wait for each other. */
export function compileLock(
  { tables, dialect }: Pick<Scope, "tables" | "dialect">,
  { table: key, column, values }: RowsToLock,
): Fragment {
  const table = tableOf(tables, key);
  const where = compileWhere(
    { tables, dialect, table, alias: "t0" },
    { [column]: values.length === 1 ? values[0] : { in: values } },
  );
  return chain(
    `SELECT '' FROM ${quote(table.name)} AS t0 WHERE `,
    where,
    ` ORDER BY t0.${quote(column)} FOR NO KEY UPDATE`,
  );
}
