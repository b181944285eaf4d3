import { useMemo } from "react";
import type { FormReply, PostedValues } from "#app/forms/posted-values.ts";
import {
  reachedField,
  reportSchema,
  type ReportedMeasure,
} from "#workflows/monitoring/report-schema.ts";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type ReportFormProps = {
  measures: readonly ReportedMeasure[];
  plannedHeads: number;
  values: PostedValues;
  reply: FormReply | undefined;
};

/** The account of a project: what was done, what changed, what each measure has reached. */
export function ReportForm({ measures, plannedHeads, values, reply }: ReportFormProps) {
  const schema = useMemo(() => reportSchema(measures), [measures]);
  return (
    <ValidatedForm schema={schema} reply={reply} values={values} submitLabel="Salva la relazione">
      <TextAreaField
        name="activities"
        label="Che cosa avete fatto?"
        hint="Almeno 80 caratteri per poterlo inviare."
        rows={8}
        maxLength={4000}
        required={false}
      />
      <TextAreaField
        name="results"
        label="Che cosa è cambiato per le persone?"
        rows={6}
        maxLength={4000}
        required={false}
      />
      <TextField
        name="coveredHeads"
        label="Quante persone hanno usato le misure?"
        hint={`Conta ogni persona una volta sola. Il piano ne prevedeva ${String(plannedHeads)}.`}
        inputMode="numeric"
        width="short"
        required={false}
      />
      <fieldset className="form-part">
        <legend>Indicatori</legend>
        {measures.map(({ id, title, indicator, baseline, target }) => (
          <TextField
            key={id}
            name={reachedField(id)}
            label={`${title}: ${indicator}`}
            hint={`All'inizio: ${baseline || "—"}. Obiettivo: ${target || "—"}.`}
            maxLength={200}
            required={false}
          />
        ))}
      </fieldset>
    </ValidatedForm>
  );
}
