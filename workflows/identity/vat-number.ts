/** A partita IVA as it is stored: digits only, without the country code some people put before it. */
export function normaliseVatNumber(text: string): string {
  return text
    .replace(/\s/g, "")
    .toUpperCase()
    .replace(/^IT(?=\d{11}$)/, "");
}

/**
 * Whether a text is a partita IVA: eleven digits, the last one a check on the others, not all zero.
 * Source: DPR 633/1972 art. 35 and the check described by the tax office.
 */
export function isValidVatNumber(text: string): boolean {
  const digits = normaliseVatNumber(text);
  if (!/^\d{11}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 10)).reduce(
    (total, digit, index) => total + (index % 2 === 0 ? Number(digit) : doubled(Number(digit))),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(digits[10]);
}

function doubled(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
