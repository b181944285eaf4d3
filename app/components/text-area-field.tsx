import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame.tsx";
import { useFormField } from "./form-field-context.ts";

type TextAreaFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  maxLength?: number;
  required?: boolean;
  value?: string;
};

/** Several lines of text. The limit is said, not enforced by cutting what is pasted. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, hint, rows = 4, maxLength, required, value } = props;
  const field = useFormField(name);
  const limit = maxLength === undefined ? undefined : `Al massimo ${String(maxLength)} caratteri.`;
  const notes =
    hint === undefined ? (
      limit
    ) : limit === undefined ? (
      hint
    ) : (
      <>
        {hint} {limit}
      </>
    );
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={notes}
      error={field.error}
      {...(required === undefined ? {} : { required })}
    >
      <textarea
        {...field.registration}
        {...field.describe(notes !== undefined)}
        id={field.id}
        className="form-control"
        rows={rows}
        required={required === true}
        defaultValue={field.value ?? value}
      />
    </FieldFrame>
  );
}
