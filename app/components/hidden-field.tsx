import { useFormField } from "./form-field-context.ts";

/** A value the form carries back as it came, also when the form is not accepted. */
export function HiddenField({ name, value = "" }: { name: string; value?: string }) {
  const field = useFormField(name);
  return <input {...field.registration} type="hidden" defaultValue={field.value ?? value} />;
}
