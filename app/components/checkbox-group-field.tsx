import type { ReactNode } from "react";
import { FieldGroup } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";
import type { FieldOption } from "./select-field.tsx";

type CheckboxGroupFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly FieldOption[];
  required?: boolean;
};

/** Any of several voices, posted under one repeated name. */
export function CheckboxGroupField(props: CheckboxGroupFieldProps) {
  const { name, label, hint, options, required } = props;
  const field = useFormField(name);
  return (
    <FieldGroup
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      {...(required === undefined ? {} : { required })}
    >
      <div className="choices">
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              {...field.groupRegistration}
              {...field.describe(hint !== undefined)}
              type="checkbox"
              value={option.value}
              defaultChecked={field.values.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
