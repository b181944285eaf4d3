/** Begins the ids of the fields on the page of a section. */
export const SECTION_FORM_ID = "checkup";

/** Id of a field on the page of its section: `checkup-B01-women-permanent`. */
export function fieldAnchor(field: string): string {
  return `${SECTION_FORM_ID}-${field}`.replace(/[^\w-]/g, "-");
}
