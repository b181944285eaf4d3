import type { ReactNode } from "react";
import { FieldGroup } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";
import type { FieldOption } from "./select-field.tsx";

type RadioFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly FieldOption[];
  required?: boolean;
  value?: string;
  /** Side by side where there is room, for short voices such as Sì and No. */
  inline?: boolean;
};

/** One of a few voices, all in sight. */
export function RadioField(props: RadioFieldProps) {
  const { name, label, hint, options, required, value, inline } = props;
  const field = useFormField(name);
  const chosen = field.value ?? value;
  return (
    <FieldGroup
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      {...(required === undefined ? {} : { required })}
    >
      <div className={inline ? "choices choices-inline" : "choices"}>
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              {...field.registration}
              {...field.describe(hint !== undefined)}
              type="radio"
              value={option.value}
              defaultChecked={chosen === option.value}
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
