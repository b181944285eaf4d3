/** An ATECO code as it is stored: no spaces, `62.01.00`. */
export function normaliseAteco(text: string): string {
  return text.replace(/\s/g, "");
}

/** Whether a text has the shape of an ATECO code, from the division (`62`) to six digits (`62.01.00`). */
export function isValidAteco(text: string): boolean {
  return /^\d{2}(\.\d{1,2}(\.\d{1,2})?)?$/.test(normaliseAteco(text));
}
