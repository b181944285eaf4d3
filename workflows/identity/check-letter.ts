/** Values of the characters in odd places (the first, the third…), digits first and then A to Z. */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8,
  12, 14, 16, 10, 22, 25, 24, 23,
];

/**
 * The control letter of upper-case letters and digits: a weighted sum modulo 26, written as a letter.
 * One table serves the last character of a personal codice fiscale and the CIN of an Italian IBAN.
 */
export function checkLetter(text: string): string {
  const sum = Array.from(text).reduce((total, character, index) => {
    const position = positionOf(character);
    const value = index % 2 === 0 ? (ODD_VALUES[position] ?? 0) : evenValue(position);
    return total + value;
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

/** 0 to 9 for a digit, 10 to 35 for a letter: the place of a character in the odd table. */
export function positionOf(character: string): number {
  return Number.parseInt(character, 36);
}

function evenValue(position: number): number {
  return position < 10 ? position : position - 10;
}
