import type { FieldValues, FormDraft } from "./form-draft-store.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Not typed by anybody, or nobody else's business. */
const NEVER_KEPT = /^(hidden|password|file|submit|button|reset|image)$/;

/** The fields of a form as they are now. */
export function readTypedFields(form: HTMLFormElement): FieldValues {
  return collect(form, valuesNow);
}

/** The fields of a form as the page brought them, whatever has been typed since. */
export function readServedFields(form: HTMLFormElement): FieldValues {
  return collect(form, valuesServed);
}

type Typing = { now: FieldValues; served: FieldValues; before: FormDraft["fields"] };

/**
 * The fields that are not as they were when the typing began: what is in a draft already is
 * compared with what stood there then, since a form that was refused comes back with what was typed.
 */
export function listTyped({ now, served, before }: Typing): FormDraft["fields"] {
  const fields = Object.entries(now).map(([name, value]) => {
    const base = before[name]?.base ?? served[name] ?? [];
    return [name, { value, base }] as const;
  });
  const changed = fields.filter(
    ([name, { value, base }]) => !isSame(value, base) || !isSame(value, served[name] ?? []),
  );
  return Object.fromEntries(changed);
}

/** Writes into the fields as a person would, so that sums and other fields follow. */
export function typeFields(form: HTMLFormElement, values: FieldValues): void {
  for (const [name, wanted] of Object.entries(values))
    for (const control of listControls(form)) if (control.name === name) typeInto(control, wanted);
}

/** What the page calls a field: the question above a group of choices, else the label. */
export function readLabel(form: HTMLFormElement, name: string): string {
  const control = listControls(form).find((one) => one.name === name);
  if (!control) return "";
  const [text] = titleOf(control)?.childNodes ?? [];
  return (text?.textContent ?? "").trim().replace(/[?:]$/, "");
}

function titleOf(control: Control): Element | null {
  const group = isTicked(control) ? control.closest("fieldset.field") : null;
  return group?.querySelector("legend") ?? control.labels?.[0] ?? null;
}

/** Whether two answers are the same, in whatever order the boxes were ticked. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

function collect(form: HTMLFormElement, read: (control: Control) => string[]): FieldValues {
  const fields = new Map<string, string[]>();
  for (const control of listControls(form))
    fields.set(control.name, [...(fields.get(control.name) ?? []), ...read(control)]);
  return Object.fromEntries(fields);
}

function listControls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement) &&
      control.name !== "" &&
      !NEVER_KEPT.test(control.type) &&
      !control.matches(":disabled"),
  );
}

function isTicked(control: Control): control is HTMLInputElement {
  return /^(checkbox|radio)$/.test(control.type);
}

function valuesNow(control: Control): string[] {
  if (isTicked(control)) return control.checked ? [control.value] : [];
  return control.value === "" ? [] : [control.value];
}

function valuesServed(control: Control): string[] {
  if (isTicked(control)) return control.defaultChecked ? [control.value] : [];
  const value =
    control instanceof HTMLSelectElement
      ? ([...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0])
          ?.value
      : control.defaultValue;
  return value === undefined || value === "" ? [] : [value];
}

function typeInto(control: Control, wanted: readonly string[]): void {
  if (isTicked(control)) {
    // A click is what the page's own listeners hear.
    if (control.checked !== wanted.includes(control.value)) control.click();
    return;
  }
  const value = wanted[0] ?? "";
  if (control.value === value) return;
  // Past React's own record of the value: otherwise it would not see a change.
  const prototype: unknown = Object.getPrototypeOf(control);
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
