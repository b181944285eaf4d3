import { DataTable } from "./data-table.tsx";

type ChangeTableProps = {
  caption: string;
  changes: readonly { field: string; from: string; to: string }[];
};

/** What has changed, old beside new. */
export function ChangeTable({ caption, changes }: ChangeTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={["Che cosa", "Prima", "Adesso"]}
      rows={changes.map(({ field, from, to }) => [
        field,
        from === "" ? "—" : <del key="from">{from}</del>,
        to === "" ? "—" : <ins key="to">{to}</ins>,
      ])}
      empty="Nessuna differenza."
    />
  );
}
