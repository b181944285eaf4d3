import type { ReactNode } from "react";
import type { Matrix } from "#workflows/programme/questionnaire/question-types.ts";
import { FieldNotes } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";

type CountMatrixProps = {
  /** Id of the question; a cell is named `B01.women.permanent`. */
  questionId: string;
  caption: ReactNode;
  matrix: Matrix;
  /** Sum of each row, by row key; null where the columns do not add up to anything. */
  totals: Readonly<Record<string, number>> | null;
};

/** A table of counts; on a phone every row is a card with one line for each column. */
export function CountMatrix({ questionId, caption, matrix, totals }: CountMatrixProps) {
  return (
    <div className="count-matrix-frame">
      <table className="data-table count-matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Genere</th>
            {matrix.columns.map((column) => (
              <th scope="col" className="cell-right" key={column.key}>
                {column.label}
              </th>
            ))}
            {totals !== null && (
              <th scope="col" className="cell-right">
                Totale
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {matrix.columns.map((column) => (
                <td className="cell-right" data-title={column.label} key={column.key}>
                  <MatrixCell
                    name={`${questionId}.${row.key}.${column.key}`}
                    label={`${row.label}, ${column.label.toLowerCase()}`}
                  />
                </td>
              ))}
              {totals !== null && (
                <td className="cell-right" data-title="Totale">
                  <output>{totals[row.key] ?? 0}</output>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixCell({ name, label }: { name: string; label: string }) {
  const field = useFormField(name);
  return (
    <span className={field.error ? "matrix-cell field-wrong" : "matrix-cell"}>
      <input
        {...field.registration}
        {...field.describe(false)}
        id={field.id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="form-control"
        aria-label={label}
        defaultValue={field.value}
      />
      <FieldNotes id={field.id} error={field.error} />
    </span>
  );
}
