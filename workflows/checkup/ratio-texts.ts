import { toHundredths, type Ratio } from "../points.ts";

/** `42,86`, `62,5`, `40`: an exact, non-negative figure in at most so many decimals, half up. */
export function writeRatio(value: Ratio, decimals: 2 | 4 = 2): string {
  const scale = 10 ** (decimals - 2);
  const units = toHundredths({ ...value, numerator: value.numerator * BigInt(scale) });
  const digits = String(units).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`.replace(/,?0+$/, "");
}

/** `20.000`: a whole number the Italian way. */
export function writeWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
