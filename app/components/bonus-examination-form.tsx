import { useMemo } from "react";
import type { FormReply } from "#app/forms/posted-values.ts";
import { bonusExaminationSchema } from "#workflows/bonus/bonus-schemas.ts";
import { DataTable } from "./data-table.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type BonusExaminationFormProps = {
  measures: number;
  indicators: readonly {
    measureId: string;
    measure: string;
    indicator: string;
    target: string;
    reached: string;
  }[];
  reply: FormReply | undefined;
};

/** What the officer finds of the indicators; the points follow from the data. */
export function BonusExaminationForm({ measures, indicators, reply }: BonusExaminationFormProps) {
  const schema = useMemo(() => bonusExaminationSchema(measures), [measures]);
  return (
    <>
      <DataTable
        caption="Indicatori del rendiconto"
        columns={["Misura", "Indicatore", "Obiettivo", "Raggiunto"]}
        rows={indicators.map((line) => [line.measure, line.indicator, line.target, line.reached])}
      />
      <ValidatedForm schema={schema} reply={reply} submitLabel="Registra l'esame">
        <TextField
          name="indicatorsReached"
          label="Indicatori raggiunti"
          hint={`Il piano ne ha ${String(measures)}.`}
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="indicatorsPartlyReached"
          label="Indicatori raggiunti in parte"
          hint="Valgono la metà."
          inputMode="numeric"
          width="short"
          required
        />
        <TextAreaField
          name="opinion"
          label="Parere"
          hint="Almeno 80 caratteri: che riscontri hai trovato."
          rows={5}
          maxLength={2000}
          required
        />
      </ValidatedForm>
    </>
  );
}
