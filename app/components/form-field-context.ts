import { createContext, useContext, useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { PostedValues } from "#app/forms/posted-values.ts";

export type FormFieldSource = {
  formId: string;
  values: PostedValues;
  /** The values are what was just typed and not accepted: what is absent was left empty. */
  isReplied: boolean;
  errors: Record<string, string>;
  register: (name: string) => UseFormRegisterReturn;
};

/** Where the fields of a form find their error, first value and registration. */
export const FormFieldContext = createContext<FormFieldSource | null>(null);

export type FormField = {
  /** Id of the control; the summary of errors links to it. */
  id: string;
  error: string | undefined;
  values: string[];
  value: string | undefined;
  isReplied: boolean;
  registration: Partial<UseFormRegisterReturn> & { name: string };
  /**
   * For one of several boxes of the same name. React Hook Form must not hold them: it reads the
   * first box as a single one and, when it is ticked, ticks all that are registered after it.
   */
  groupRegistration: Pick<UseFormRegisterReturn, "name"> &
    Partial<Pick<UseFormRegisterReturn, "onChange" | "onBlur">>;
  /** Attributes that tie the control to its hint and its error. */
  describe: (hasHint: boolean) => { "aria-describedby"?: string; "aria-invalid"?: true };
};

/** Everything a control needs to know about its place in the surrounding form. */
export function useFormField(name: string): FormField {
  const ownId = useId();
  const source = useContext(FormFieldContext) ?? withoutForm(ownId);
  const id = fieldId(source.formId, name);
  const error = source.errors[name];
  const registration: FormField["registration"] = source.register(name);
  const { onChange, onBlur } = registration;
  const values = [source.values[name] ?? []].flat();
  return {
    id,
    error,
    values,
    value: values[0],
    isReplied: source.isReplied,
    registration,
    groupRegistration: { name, ...(onChange && { onChange }), ...(onBlur && { onBlur }) },
    describe: (hasHint) => describeControl({ id, hasHint, hasError: error !== undefined }),
  };
}

/** A control outside of a validated form still has a name and an id. */
function withoutForm(formId: string) {
  return {
    formId,
    values: {} as PostedValues,
    isReplied: false,
    errors: {} as Record<string, string>,
    register: (name: string): FormField["registration"] => ({ name }),
  };
}

/** The id of a control: the form's name and the field's. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`.replace(/[^\w-]/g, "-");
}

function describeControl(control: { id: string; hasHint: boolean; hasError: boolean }) {
  const { id, hasHint, hasError } = control;
  const parts = [hasHint ? `${id}-hint` : "", hasError ? `${id}-error` : ""].filter(Boolean);
  return {
    ...(parts.length > 0 ? { "aria-describedby": parts.join(" ") } : {}),
    ...(hasError ? { "aria-invalid": true as const } : {}),
  };
}
