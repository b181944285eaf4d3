import type { ReactNode } from "react";
import { FieldNotes } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";

type CheckboxFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** Ticked at first, when neither the form nor the reply says. */
  checked?: boolean;
};

/** One box to tick; posts `on`. */
export function CheckboxField({ name, label, hint, required, checked }: CheckboxFieldProps) {
  const field = useFormField(name);
  const isTicked = field.value === "on" || (!field.isReplied && checked === true);
  return (
    <div className={field.error ? "field field-wrong" : "field"}>
      <FieldNotes id={field.id} error={field.error} />
      <label className="choice" htmlFor={field.id}>
        <input
          {...field.registration}
          {...field.describe(hint !== undefined)}
          id={field.id}
          type="checkbox"
          value="on"
          required={required === true}
          defaultChecked={isTicked}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <div className="field-hint choice-hint" id={`${field.id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
