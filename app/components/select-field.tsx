import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";

export type FieldOption = { value: string; label: string; hint?: string };

type SelectFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly FieldOption[];
  required?: boolean;
  value?: string;
  /** The empty first voice; null for none. */
  placeholder?: string | null;
};

/** One of many voices. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, options, required, value, placeholder = "Scegli…" } = props;
  const field = useFormField(name);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      {...(required === undefined ? {} : { required })}
    >
      <select
        {...field.registration}
        {...field.describe(hint !== undefined)}
        id={field.id}
        className="form-select"
        required={required === true}
        defaultValue={field.value ?? value ?? ""}
      >
        {placeholder !== null && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
