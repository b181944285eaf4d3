import type { ReactNode } from "react";
import { columnTotal, rowTotal, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { Gender } from "#workflows/programme/questionnaire/question-parts.ts";
import type { Matrix, Question } from "#workflows/programme/questionnaire/question-types.ts";
import { FieldNotes } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";

type CountMatrixProps = {
  /** A cell is named `B01.women.permanent`. */
  question: Question;
  matrix: Matrix;
  caption: ReactNode;
  answers: CheckupAnswers;
  /** Every person is in one column only, so that rows have a total too. */
  sharesOut: boolean;
};

/**
 * A table of counts with totals as one types; on a phone every row is a card with one line for each
 * column.
 */
export function CountMatrix({ question, matrix, caption, answers, sharesOut }: CountMatrixProps) {
  const totals = matrix.columns.map(({ key }) => columnTotal(answers, question.id, key));
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
            {sharesOut && (
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
                    name={`${question.id}.${row.key}.${column.key}`}
                    label={`${row.label}, ${column.label.toLowerCase()}`}
                  />
                </td>
              ))}
              {sharesOut && (
                <Total title="Totale">{rowTotal(answers, question, row.key as Gender)}</Total>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Totale</th>
            {matrix.columns.map((column, index) => (
              <Total title={column.label} key={column.key}>
                {totals[index] ?? 0}
              </Total>
            ))}
            {sharesOut && (
              <Total title="In tutto">{totals.reduce((sum, total) => sum + total, 0)}</Total>
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Total({ title, children }: { title: string; children: number }) {
  return (
    <td className="cell-right" data-title={title}>
      <output>{children}</output>
    </td>
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
