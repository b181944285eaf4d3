import { formatPoints, toHundredths, type Ratio } from "../points.ts";

/** `42,86`, `62,5`, `40`: an exact figure in at most two decimals, rounded half up. */
export function writeRatio(value: Ratio): string {
  return formatPoints(toHundredths(value)).replace(/,?0+$/, "");
}

/** `20.000`: a whole number the Italian way. */
export function writeWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
