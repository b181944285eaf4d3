import { DataTable } from "./data-table.tsx";
import { Callout } from "./callout.tsx";
import { FieldList } from "./field-list.tsx";

type SheetLine = {
  code: string;
  title: string;
  mode: "automatic" | "document" | "evaluator";
  max: string;
  points: string;
  explanation: string;
};

type ScoreSheetViewProps = {
  sheet: {
    total: string;
    grid: string;
    bonus: string;
    failures: readonly string[];
    inputsHash: string;
    lines: readonly SheetLine[];
  };
};

const modes = {
  automatic: "Calcolato dai dati",
  document: "Su documento",
  evaluator: "Dai valutatori",
} as const;

/** The score of an application, criterion by criterion, with what each rests on. */
export function ScoreSheetView({ sheet }: ScoreSheetViewProps) {
  return (
    <section aria-labelledby="score-sheet">
      <h2 id="score-sheet">Scheda di valutazione</h2>
      {sheet.failures.length === 0 ? (
        <Callout tone="success" title={`Idonea con ${sheet.total} punti`} />
      ) : (
        <Callout tone="warning" title={`Non idonea con ${sheet.total} punti`}>
          {sheet.failures.join(" ")}
        </Callout>
      )}
      <FieldList
        rows={[
          ["Totale della griglia", `${sheet.grid} su 100,00`],
          ["Punti fuori griglia", sheet.bonus],
          ["Punteggio finale", <strong key="total">{sheet.total}</strong>],
        ]}
      />
      <DataTable
        caption="Punti per criterio"
        columns={[
          "Criterio",
          { title: "Punti", align: "right" },
          { title: "Massimo", align: "right" },
          "Da dove vengono",
          "Spiegazione",
        ]}
        rows={sheet.lines.map((line) => [
          `${line.code} · ${line.title}`,
          <span key="points" className="code">
            {line.points}
          </span>,
          <span key="max" className="code">
            {line.max}
          </span>,
          modes[line.mode],
          line.explanation,
        ])}
        totals={["Totale", sheet.grid, "100,00", "", ""]}
      />
      <p className="muted">
        I dati della scheda sono congelati: chiunque li abbia può rifare il calcolo. Impronta:{" "}
        <span className="code">{sheet.inputsHash.slice(0, 16)}</span>
      </p>
    </section>
  );
}
