import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";

type TextFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  type?: HTMLInputTypeAttribute;
  /** Written after the box: €, ore, %. */
  unit?: string;
  required?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url";
  maxLength?: number;
  /** First value when neither the form nor the reply brings one. */
  value?: string;
  readOnly?: boolean;
  width?: "short" | "medium" | "full";
};

/** One line of text; also days, passwords, figures. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, type = "text", unit, required, width = "full" } = props;
  const field = useFormField(name);
  const shown = type === "password" ? undefined : (field.value ?? props.value);
  const input = (
    <input
      {...field.registration}
      {...field.describe(hint !== undefined)}
      id={field.id}
      type={type}
      className={`form-control field-${type === "date" ? "short" : width}`}
      defaultValue={shown}
      required={required === true}
      readOnly={props.readOnly}
      autoComplete={props.autoComplete ?? "off"}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
    />
  );
  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={field.error} {...optional(required)}>
      {unit === undefined ? (
        input
      ) : (
        <div className={`field-with-unit field-${width}`}>
          {input}
          <span className="field-unit">{unit}</span>
        </div>
      )}
    </FieldFrame>
  );
}

function optional(required: boolean | undefined) {
  return required === undefined ? {} : { required };
}
