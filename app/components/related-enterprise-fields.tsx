import { relationKinds } from "#workflows/application/related-enterprise-schema.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { optionsOf } from "./option-list.ts";
import { PeriodFields } from "./period-fields.tsx";
import { RadioField } from "./radio-field.tsx";
import { SelectField, type FieldOption } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

/** One enterprise of the group; `others` are those it can be reached through. */
export function RelatedEnterpriseFields({ others }: { others: readonly FieldOption[] }) {
  return (
    <>
      <fieldset className="form-part">
        <legend>Quale impresa e con quale legame</legend>
        <TextField name="name" label="Nome dell'impresa" required />
        <TextField name="taxCode" label="Codice fiscale" width="medium" required />
        <RadioField
          name="kind"
          label="Legame"
          hint="Sotto il 25 per cento l'impresa è autonoma e non va indicata."
          options={optionsOf(relationKinds)}
          required
        />
        <TextField
          name="share"
          label="Quota di capitale o di voti"
          hint="La più alta delle due, per esempio 33,33."
          unit="%"
          inputMode="decimal"
          width="short"
          required
        />
        {others.length > 0 && (
          <SelectField
            name="throughId"
            label="È legata alla tua impresa direttamente o tramite un'altra?"
            options={others}
            placeholder="Direttamente"
          />
        )}
        <CheckboxField
          name="sameUndertaking"
          label="Fa parte dell'impresa unica per gli aiuti de minimis"
          hint="Solo se è collegata attraverso imprese e ha sede in Italia: allora i suoi aiuti contano con i tuoi."
        />
      </fieldset>
      <PeriodFields />
    </>
  );
}

RelatedEnterpriseFields.listsFields = true;
