import type { PlanMeasure } from "#workflows/plan/conciliation-plan.ts";
import { measureVerdicts, remarkField, verdictField } from "#workflows/plan/plan-return-schema.ts";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";

/** A judgement for each measure, and a word on the rest of the plan. */
export function PlanReturnFields({ measures }: { measures: readonly PlanMeasure[] }) {
  return (
    <>
      {measures.map((measure) => (
        <fieldset className="form-part" key={measure.id}>
          <legend>{measure.title}</legend>
          <RadioField
            name={verdictField(measure.id)}
            label={<>Giudizio su «{measure.title}»</>}
            options={optionsOf(measureVerdicts)}
            value="approved"
            inline
          />
          <TextAreaField
            name={remarkField(measure.id)}
            label={`Nota su «${measure.title}»`}
            hint="Serve se la misura è da rivedere: che cosa non va, e come si può sistemare."
            rows={2}
            maxLength={1000}
            required={false}
          />
        </fieldset>
      ))}
      <TextAreaField
        name="general"
        label="Che cosa va cambiato nel resto del piano"
        hint="Tempi, persone, fondi, condivisione. L'impresa lo legge in cima al piano."
        maxLength={3000}
        required={false}
      />
    </>
  );
}

PlanReturnFields.listsFields = true;
