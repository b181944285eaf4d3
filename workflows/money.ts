/**
 * An amount of money as a whole number of euro cents. Arithmetic on amounts stays in integers; a
 * share of an amount goes through {@link shareOfCents}, never through a float.
 */
export type Cents = number;

/** Rounding of a share that does not fall on a whole cent. */
export type CentRounding = "down" | "half-up";

/**
 * `numerator / denominator` of an amount, in cents.
 * Exact: the product is a BigInt, so no amount loses a cent to a float.
 * @throws RangeError when a figure is not a whole number or the denominator is not positive.
 */
export function shareOfCents(
  amount: Cents,
  numerator: number,
  denominator: number,
  rounding: CentRounding = "half-up",
): Cents {
  if (![amount, numerator, denominator].every(Number.isSafeInteger) || denominator <= 0) {
    throw new RangeError("A share of an amount needs whole numbers and a positive denominator");
  }
  const product = BigInt(amount) * BigInt(numerator);
  return Number(divideBigInt(product, BigInt(denominator), rounding));
}

/** Sum of amounts in cents; 0 for none. */
export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** `€ 1.234,56`, the Italian way of writing an amount. */
export function formatEuro(amount: Cents): string {
  return `€ ${formatCents(amount)}`;
}

/** `1.234,56`: the amount without its currency, as it is typed in a field. */
export function formatCents(amount: Cents): string {
  const sign = amount < 0 ? "-" : "";
  const digits = Math.abs(amount).toString().padStart(3, "0");
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${sign}${euros},${digits.slice(-2)}`;
}

const ITALIAN_AMOUNT = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$/;

/**
 * Cents of an amount as Italians type it: `1.234,5`, `1234,50`, `€ 80`.
 * A lone dot before one or two digits (`12.50`) is taken for a decimal mark, because three digits
 * would follow a thousands separator.
 * @returns null when the text is no amount.
 */
export function parseEuro(text: string): Cents | null {
  const typed = text.replace(/[€\s]/g, "").replace(/^(-?\d+)\.(\d{1,2})$/, "$1,$2");
  if (!ITALIAN_AMOUNT.test(typed)) return null;
  const [whole = "0", decimals = ""] = typed.replaceAll(".", "").split(",");
  const cents = Number(`${whole}${decimals.padEnd(2, "0")}`);
  return Number.isSafeInteger(cents) ? cents : null;
}

function divideBigInt(dividend: bigint, divisor: bigint, rounding: CentRounding): bigint {
  const shifted = rounding === "half-up" ? 2n * dividend + divisor : dividend;
  const by = rounding === "half-up" ? 2n * divisor : divisor;
  const quotient = shifted / by;
  // BigInt division truncates towards zero; both roundings want the floor.
  return shifted % by < 0n ? quotient - 1n : quotient;
}
