import { useMemo } from "react";
import type { FormReply } from "#app/forms/posted-values.ts";
import { bonusLines, SHORTEST_ACT_MONTHS, structuralActs } from "#workflows/bonus/bonus-lines.ts";
import { bonusRequestSchema } from "#workflows/bonus/bonus-schemas.ts";
import { CheckboxGroupField } from "./checkbox-group-field.tsx";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type BonusRequestFormProps = {
  measures: readonly { id: string; title: string; structural: boolean }[];
  coveredHeads: number | null;
  reply: FormReply | undefined;
};

const lineOptions = Object.entries(bonusLines).map(([value, { label, meaning }]) => ({
  value,
  label,
  hint: meaning,
}));

/** What stays after the trial, by which act, for whom and why. */
export function BonusRequestForm({ measures, coveredHeads, reply }: BonusRequestFormProps) {
  const schema = useMemo(() => bonusRequestSchema(measures.map(({ id }) => id)), [measures]);
  return (
    <ValidatedForm
      schema={schema}
      reply={reply}
      values={{
        line: "CONSOLIDAMENTO",
        coveredHeads: coveredHeads === null ? "" : String(coveredHeads),
      }}
      submitLabel="Chiedi la premialità"
    >
      <RadioField name="line" label="Linea" options={lineOptions} required />
      <CheckboxGroupField
        name="keptMeasureIds"
        label="Quali misure restano?"
        options={measures.map(({ id, title, structural }) => ({
          value: id,
          label: title,
          ...(structural ? { hint: "Strutturale" } : {}),
        }))}
        required
      />
      <TextField
        name="coveredHeads"
        label="Quante persone le usano oggi?"
        inputMode="numeric"
        width="short"
        required
      />
      <RadioField
        name="actKind"
        label="Con quale atto le hai rese stabili?"
        options={optionsOf(structuralActs)}
        required
      />
      <TextField name="structuralAct" label="Titolo dell'atto" maxLength={200} required />
      <TextField name="structuralActOn" label="Data dell'atto" type="date" required />
      <TextField
        name="actMonths"
        label="Per quanti mesi vale?"
        hint={`Almeno ${String(SHORTEST_ACT_MONTHS)}.`}
        unit="mesi"
        inputMode="numeric"
        width="short"
        required
      />
      <TextAreaField
        name="motivation"
        label="Perché la chiedi?"
        hint="Almeno 80 caratteri: che cosa ha funzionato e che cosa vuoi fare adesso."
        rows={5}
        maxLength={2000}
        required
      />
    </ValidatedForm>
  );
}
