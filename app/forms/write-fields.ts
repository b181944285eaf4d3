import type { TypedValues } from "#workflows/checkup/section-draft.ts";

/** Shows values in some fields of a form, as if they had been there from the start. */
export function writeFields(
  form: HTMLFormElement,
  values: TypedValues,
  names: readonly string[],
): void {
  for (const name of names) {
    const wanted = [values[name] ?? []].flat();
    for (const control of form.elements)
      if (nameOf(control) === name) writeControl(control, wanted);
  }
}

function nameOf(control: Element): string | null {
  return control.getAttribute("name");
}

function writeControl(control: Element, wanted: readonly string[]): void {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
    control.checked = wanted.includes(control.value);
  else if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  )
    control.value = wanted[0] ?? "";
}
