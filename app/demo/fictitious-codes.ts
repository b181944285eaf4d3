import { checkLetter } from "#workflows/identity/check-letter.ts";

/** A partita IVA that belongs to nobody on purpose, with the right check digit. */
export function fictitiousVatNumber(index: number): string {
  const digits = `0${String(7_700_000 + index * 137).slice(-6)}015`;
  const body = digits.padStart(10, "0");
  const sum = Array.from(body).reduce((total, digit, position) => {
    const doubled = position % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
}

/** An Italian IBAN with the right control letter and check digits, at a bank that does not exist. */
export function fictitiousIban(index: number): string {
  const account = `0999901600${String(1000 + index * 31).padStart(12, "0")}`;
  const basic = `${checkLetter(account)}${account}`;
  const digits = Array.from(`${basic}IT00`)
    .map((character) => parseInt(character, 36).toString())
    .join("");
  const check = 98n - (BigInt(digits) % 97n);
  return `IT${check.toString().padStart(2, "0")}${basic}`;
}

/** A CUP of the right form. */
export function fictitiousCup(index: number): string {
  return `E4${String(index % 10)}E15${String(140_007 + index).padStart(9, "0")}`;
}
