import { DataTable } from "./data-table.tsx";

type ReportSummaryProps = {
  activities: string;
  results: string;
  coveredHeads: number | null;
  plannedHeads: number;
  indicators: readonly {
    measureId: string;
    measure: string;
    indicator: string;
    baseline: string;
    target: string;
    reached: string;
  }[];
};

/** What the company says it did and reached, beside what it had aimed at. */
export function ReportSummary(report: ReportSummaryProps) {
  return (
    <>
      <h2>Che cosa è stato fatto</h2>
      <LongText text={report.activities} />
      <h2>Che cosa è cambiato</h2>
      <LongText text={report.results} />
      <p>
        Persone raggiunte: <strong>{report.coveredHeads ?? "—"}</strong> (il piano ne prevedeva{" "}
        {report.plannedHeads}).
      </p>
      <DataTable
        caption="Indicatori"
        columns={["Misura", "Indicatore", "All'inizio", "Obiettivo", "Raggiunto"]}
        rows={report.indicators.map((line) => [
          line.measure,
          line.indicator,
          line.baseline,
          line.target,
          line.reached === "" ? "—" : line.reached,
        ])}
      />
    </>
  );
}

function LongText({ text }: { text: string }) {
  if (text === "") return <p className="muted">Non ancora scritto.</p>;
  return text.split(/\n+/).map((line, index) => <p key={index}>{line}</p>);
}
