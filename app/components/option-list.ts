import type { FieldOption } from "./select-field.tsx";

/** The entries of a table of labels as voices of a field. */
export function optionsOf(labels: Readonly<Record<string, string>>): FieldOption[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
