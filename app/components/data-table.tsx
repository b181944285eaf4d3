import type { ReactNode } from "react";

export type DataTableColumn = { title: string; align?: "left" | "right" };

type DataTableProps = {
  caption: string;
  columns: readonly (string | DataTableColumn)[];
  rows: readonly (readonly ReactNode[])[];
  totals?: readonly ReactNode[];
  /** Said in place of the table when there are no rows. */
  empty?: ReactNode;
  /** The caption is only for those who listen, when a heading above already says it. */
  hideCaption?: boolean;
};

/** A table that becomes a list of cards on a phone; the first cell of a row names it. */
export function DataTable({ caption, columns, rows, totals, empty, hideCaption }: DataTableProps) {
  const heads = columns.map((column) => (typeof column === "string" ? { title: column } : column));
  if (rows.length === 0) return <p className="empty-state">{empty ?? "Ancora nulla."}</p>;
  return (
    <table className="data-table">
      <caption className={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.title} scope="col" className={alignOf(head)}>
              {head.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <DataRow key={index} heads={heads} cells={row} />
        ))}
      </tbody>
      {totals !== undefined && (
        <tfoot>
          <DataRow heads={heads} cells={totals} />
        </tfoot>
      )}
    </table>
  );
}

function DataRow({ heads, cells }: { heads: DataTableColumn[]; cells: readonly ReactNode[] }) {
  const [first, ...others] = cells;
  return (
    <tr>
      <th scope="row" className={alignOf(heads[0])}>
        {first}
      </th>
      {others.map((cell, index) => (
        <td
          key={index}

          data-title={heads[index + 1]?.title}
          className={alignOf(heads[index + 1])}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

function alignOf(head: DataTableColumn | undefined) {
  return head?.align === "right" ? "cell-right" : undefined;
}
