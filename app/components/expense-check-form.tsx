import { useMemo } from "react";
import type { FormReply } from "#app/forms/posted-values.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { formatCents, formatEuro } from "#workflows/money.ts";
import { expenseCheckSchema } from "#workflows/monitoring/verification-schemas.ts";
import type { ExpenseLine } from "./expense-list.tsx";
import { FieldList } from "./field-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type ExpenseCheckFormProps = { expense: ExpenseLine; reply: FormReply | undefined };

/** How much of an expense is admitted, and why not all of it. */
export function ExpenseCheckForm({ expense, reply }: ExpenseCheckFormProps) {
  const { amountCents, admittedCents, note, findings } = expense;
  const schema = useMemo(() => expenseCheckSchema(amountCents), [amountCents]);
  return (
    <>
      <FieldList
        rows={[
          ["Importo dichiarato", formatEuro(amountCents)],
          ["Voce e misura", `${expense.kind}, ${expense.measure}`],
          ["Data del documento", formatDay(expense.documentOn)],
          ["Pagato il", formatDay(expense.paidOn)],
          ["CUP sul documento", expense.cupOnDocument ? "Sì" : "No"],
          ["Bene strumentale", expense.capitalGoods ? "Sì" : "No"],
        ]}
      />
      {findings.length > 0 && (
        <>
          <h2>Da guardare</h2>
          <ProblemList problems={findings} />
        </>
      )}
      <ValidatedForm
        schema={schema}
        reply={reply}
        values={{ admittedCents: formatCents(admittedCents ?? amountCents), note }}
        submitLabel="Registra l'esito"
      >
        <TextField
          name="admittedCents"
          label="Somma ammessa"
          hint="0 se la spesa non si può riconoscere."
          unit="€"
          inputMode="decimal"
          width="short"
          required
        />
        <TextAreaField
          name="note"
          label="Motivo"
          hint="Serve se non ammetti tutta la spesa."
          rows={3}
          maxLength={500}
          required={false}
        />
      </ValidatedForm>
    </>
  );
}
