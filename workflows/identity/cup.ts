/** A CUP (the unique code of a public investment project) as it is stored: upper case, no spaces. */
export function normaliseCup(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/**
 * Whether a text has the shape of a CUP: fifteen characters, such as `E44E20000140007`.
 * Source: D.L. 76/2020 art. 41, which makes an act of public financing without it void.
 */
export function isValidCup(text: string): boolean {
  return /^[A-Z]\d{2}[A-Z]\d{11}$/.test(normaliseCup(text));
}
