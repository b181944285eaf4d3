import type { ReactNode } from "react";
import { areaCodes, areas } from "#workflows/programme/areas.ts";
import type { CatalogueMeasure } from "#workflows/programme/measures/catalogue-measure.ts";
import { measureCatalogue } from "#workflows/programme/measures/measure-catalogue.ts";
import { FieldGroup } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";
import { TextField } from "./text-field.tsx";

type ActiveMeasuresFieldProps = { label: ReactNode; hint?: ReactNode };

/** The measures a firm has (F01); the details of one open where it is ticked. */
export function ActiveMeasuresField({ label, hint }: ActiveMeasuresFieldProps) {
  const field = useFormField("F01.measures");
  const tick = (value: string, content: ReactNode) => (
    <label className="choice">
      <input
        {...field.groupRegistration}
        {...field.describe(hint !== undefined)}
        type="checkbox"
        value={value}
        defaultChecked={field.values.includes(value)}
      />
      <span>{content}</span>
    </label>
  );
  return (
    <FieldGroup id={field.id} label={label} hint={hint} error={field.error}>
      {areaCodes.map((area) => {
        const measures = measureCatalogue.filter((measure) => measure.areas[0] === area);
        return measures.length === 0 ? null : (
          <div className="measure-area" key={area}>
            <p className="measure-area-name">{areas[area].label}</p>
            {measures.map((measure) => (
              <div className="measure-use" key={measure.code}>
                {tick(measure.code, <MeasureName measure={measure} />)}
                <MeasureUse measure={measure} />
              </div>
            ))}
          </div>
        );
      })}
      {tick("none", "Nessuna")}
    </FieldGroup>
  );
}

function MeasureName({ measure }: { measure: CatalogueMeasure }) {
  return (
    <>
      {measure.name}
      <small>{measure.summary}</small>
    </>
  );
}

function MeasureUse({ measure: { code } }: { measure: CatalogueMeasure }) {
  return (
    <div className="measure-use-details">
      <TextField
        name={`F01.since.${code}`}
        label="Attiva da"
        hint="Mese e anno, per esempio 03/2024."
        width="short"
        required={false}
      />
      <TextField
        name={`F01.users.${code}`}
        label="Persone che la usano"
        inputMode="numeric"
        unit="persone"
        width="short"
        required={false}
      />
    </div>
  );
}
