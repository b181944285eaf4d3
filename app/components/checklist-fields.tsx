import type { Evidence } from "#workflows/admissibility/checklist-evidence.ts";
import { noteName, outcomeName } from "#workflows/admissibility/checklist-schema.ts";
import {
  checklist,
  checklistOutcomes,
  type ChecklistCode,
} from "#workflows/admissibility/checklist.ts";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";

/** Every entry of the checklist: what the data say, what to look at, the outcome and a note. */
export function ChecklistFields({ evidence }: { evidence: Record<ChecklistCode, Evidence> }) {
  return checklist.map(({ code, title, guidance, source, mayNotApply }) => (
    <fieldset className="form-part" key={code}>
      <legend>{title}</legend>
      <p>{evidence[code].text}</p>
      <p className="field-hint">
        {guidance} ({source})
      </p>
      <RadioField
        name={outcomeName(code)}
        label="Esito"
        options={optionsOf(checklistOutcomes).filter(
          ({ value }) => mayNotApply || value !== "notApplicable",
        )}
        inline
      />
      <TextAreaField
        name={noteName(code)}
        label="Nota"
        hint="Obbligatoria se non è in regola o non si applica."
        rows={2}
        maxLength={600}
      />
    </fieldset>
  ));
}

ChecklistFields.listsFields = true;
