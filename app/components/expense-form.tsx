import type { FormReply } from "#app/forms/posted-values.ts";
import { expenseKinds, expenseSchema } from "#workflows/monitoring/expense-schema.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { optionsOf } from "./option-list.ts";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type ExpenseFormProps = {
  measures: readonly { id: string; title: string }[];
  cup: string;
  reply: FormReply | undefined;
};

/** One expense with its document. */
export function ExpenseForm({ measures, cup, reply }: ExpenseFormProps) {
  return (
    <ValidatedForm schema={expenseSchema} reply={reply} submitLabel="Aggiungi la spesa">
      <SelectField
        name="measureId"
        label="Per quale misura del piano?"
        options={measures.map(({ id, title }) => ({ value: id, label: title }))}
        required
      />
      <SelectField name="kind" label="Voce di spesa" options={optionsOf(expenseKinds)} required />
      <TextField name="description" label="Che cosa hai pagato?" maxLength={200} required />
      <TextField name="supplier" label="Fornitore o dipendente" maxLength={120} required />
      <TextField
        name="documentNumber"
        label="Numero del documento"
        hint="Fattura, ricevuta o busta paga."
        maxLength={40}
        width="medium"
        required
      />
      <TextField name="documentDay" label="Data del documento" type="date" required />
      <TextField name="paidOn" label="Pagato il" type="date" required />
      <TextField
        name="amountCents"
        label="Importo"
        hint="Senza IVA, se la recuperi."
        unit="€"
        inputMode="decimal"
        width="short"
        required
      />
      <CheckboxField
        name="capitalGoods"
        label="È un bene strumentale"
        hint="Computer, arredi, attrezzature che restano in azienda: su questa parte non c'è ritenuta."
      />
      <CheckboxField
        name="cupOnDocument"
        label={`Il documento riporta il CUP ${cup}`}
        hint="Dal 1° giugno 2023 le fatture per spese finanziate devono riportarlo."
      />
    </ValidatedForm>
  );
}
