import { Link } from "@remix-run/react";
import { DataTable } from "./data-table.tsx";
import { PostButton } from "./post-button.tsx";

type RankingTableProps = {
  rows: readonly {
    dossierId: string;
    code: string;
    companyName: string;
    position: number;
    total: string;
    headings: readonly string[];
    criteria: string;
    requested: string;
    awarded: string;
    left: string;
    outcomeLabel: string;
    isCut: boolean;
    tieBreak: string;
    state: string;
    slide: string;
  }[];
  /** The manager may let an application slide. */
  maySlide: boolean;
  /** What to say where there is no row. */
  empty: string;
};

const right = (title: string) => ({ title, align: "right" as const });

/** A ranking one can defend: points by heading, ties, sums, money left at each row. */
export function RankingTable({ rows, maySlide, empty }: RankingTableProps) {
  return (
    <DataTable
      caption="Graduatoria, con il budget che resta dopo ogni riga"
      columns={[
        right("Posto"),
        "Impresa",
        ...["A", "B", "C", "D", "E", "F"].map(right),
        right("Totale"),
        right("Richiesti"),
        right("Assegnati"),
        right("Restano"),
        "Esito",
      ]}
      rows={rows.map((row) => [
        String(row.position),
        <CompanyCell key="company" row={row} />,
        ...row.headings,
        <strong key="total">{row.total}</strong>,
        row.requested,
        row.awarded,
        row.left,
        <OutcomeCell key="outcome" row={row} maySlide={maySlide} />,
      ])}
      empty={empty}
    />
  );
}

type Row = RankingTableProps["rows"][number];

function CompanyCell({ row }: { row: Row }) {
  return (
    <>
      <Link to={`/dossiers/${row.dossierId}/evaluation`}>{row.companyName}</Link>{" "}
      <span className="code">{row.code}</span>
      <details>
        <summary>Punti per criterio</summary>
        {row.criteria}
      </details>
    </>
  );
}

type OutcomeCellProps = { row: Row; maySlide: boolean };

function OutcomeCell({ row, maySlide }: OutcomeCellProps) {
  return (
    <>
      {row.outcomeLabel}
      {row.isCut && (
        <div>
          <strong>Linea di taglio:</strong> il budget non copre per intero questa domanda.
        </div>
      )}
      {row.state !== "" && <div className="muted">Oggi: {row.state}</div>}
      {row.tieBreak !== "" && <div className="muted">A parità: {row.tieBreak}</div>}
      {row.slide !== "" && (
        <div>
          Può salire a {row.slide}.
          {maySlide && (
            <PostButton
              action={`/dossiers/${row.dossierId}/award/slide`}
              label="Fai scorrere"
              small
              confirm={`Assegni a ${row.companyName} la somma di ${row.slide}?`}
            />
          )}
        </div>
      )}
    </>
  );
}
