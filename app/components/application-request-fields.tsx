import { declarations } from "#workflows/application/declarations.ts";
import { stampGrounds } from "#workflows/application/stamp-duty.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { CheckboxGroupField } from "./checkbox-group-field.tsx";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

const declarationOptions = declarations.map(({ code, text, source }) => ({
  value: code,
  label: text,
  hint: source,
}));

const stampKinds = {
  serial: "Con una marca da bollo",
  virtual: "In modo virtuale",
  exempt: "L'impresa è esente",
};

/** The amount, the declarations and the stamp duty; a draft may be left half-filled. */
export function ApplicationRequestFields() {
  return (
    <>
      <fieldset className="form-part">
        <legend>Quanto chiedi</legend>
        <TextField
          name="requested"
          label="Contributo richiesto"
          unit="€"
          inputMode="decimal"
          width="medium"
        />
        <CheckboxField
          name="genderCertificate"
          label="L'impresa ha la certificazione della parità di genere (UNI/PdR 125:2022)"
          hint="Vale due punti in più, fuori dalla griglia."
        />
        <CheckboxField
          name="whpMember"
          label="L'impresa è nella rete dei luoghi di lavoro che promuovono salute (WHP)"
          hint="Vale un punto in più, fuori dalla griglia."
        />
      </fieldset>
      <CheckboxGroupField
        name="declarations"
        label="Dichiarazioni"
        hint="Sono tutte obbligatorie. Leggile una per una: una dichiarazione falsa è reato."
        options={declarationOptions}
      />
      <fieldset className="form-part">
        <legend>Imposta di bollo</legend>
        <RadioField name="stampKind" label="Come la assolvi?" options={optionsOf(stampKinds)} />
        <TextField
          name="stampSerial"
          label="Numero della marca"
          hint="14 cifre. Ogni marca vale per una domanda sola. Solo se usi una marca."
          inputMode="numeric"
          width="medium"
        />
        <TextField name="stampDay" label="Data della marca" type="date" />
        <SelectField
          name="stampGround"
          label="Motivo dell'esenzione"
          hint="Solo se l'impresa è esente."
          options={optionsOf(stampGrounds)}
        />
      </fieldset>
    </>
  );
}

ApplicationRequestFields.listsFields = true;
