import { checkLetter } from "./check-letter.ts";
import { isValidVatNumber } from "./vat-number.ts";

const PERSONAL_CODE =
  /^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/;

/** Places that hold a digit; when two people would share a code, letters take their place. */
const DIGIT_PLACES = new Set([6, 7, 9, 10, 12, 13, 14]);
const OMOCODIA_LETTERS = "LMNPQRSTUV";

/** Letters of the months from January on. */
const MONTH_LETTERS = "ABCDEHLMPRST";
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A woman's day of birth is written with this added. */
const WOMEN_OFFSET = 40;

/** A codice fiscale as it is stored and compared: upper case, no space anywhere. */
export function normaliseTaxCode(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/**
 * Whether a text is a codice fiscale: sixteen characters of a person (also in the form given to
 * namesakes) or eleven digits of a firm or body. Typed spaces and lower case are accepted.
 * A person's code needs a day that exists, not only the right last letter.
 * Source: DM 23/12/1976 on the make-up of the code.
 */
export function isValidTaxCode(text: string): boolean {
  const code = normaliseTaxCode(text);
  if (/^\d{11}$/.test(code)) return isValidVatNumber(code);
  if (!PERSONAL_CODE.test(code)) return false;
  return hasPossibleBirthday(code) && checkLetter(code.slice(0, 15)) === code[15];
}

/** Whether a codice fiscale belongs to a natural person (it then must not be published whole). */
export function isPersonalTaxCode(text: string): boolean {
  return normaliseTaxCode(text).length === 16;
}

/** Whether two codes name the same birth data, one of them perhaps in its namesake form. */
export function taxCodesMatch(one: string, other: string): boolean {
  return withoutOmocodia(one) === withoutOmocodia(other);
}

/** The code with the namesake letters turned back into digits, without its control letter. */
function withoutOmocodia(text: string): string {
  const code = normaliseTaxCode(text);
  if (code.length !== 16) return code;
  return Array.from(code.slice(0, 15))
    .map((character, place) => (DIGIT_PLACES.has(place) ? digitOf(character) : character))
    .join("");
}

function digitOf(character: string): string {
  const index = OMOCODIA_LETTERS.indexOf(character);
  return index === -1 ? character : String(index);
}

function hasPossibleBirthday(code: string): boolean {
  const plain = withoutOmocodia(code);
  const month = MONTH_LETTERS.indexOf(plain.charAt(8));
  const written = Number(plain.slice(9, 11));
  const day = written > WOMEN_OFFSET ? written - WOMEN_OFFSET : written;
  // The century is not written: a year ending in a multiple of four was a leap year in one of them.
  const isLeap = Number(plain.slice(6, 8)) % 4 === 0;
  const longest = month === 1 && !isLeap ? 28 : (LONGEST_MONTHS[month] ?? 0);
  return day >= 1 && day <= longest;
}
