/** `CIP/2026/0000123`: a number of the protocol register, at least seven digits. Source: DPR 445/2000 art. 57. */
export function formatProtocolNumber(year: number, number: number): string {
  return `CIP/${String(year)}/${String(number).padStart(7, "0")}`;
}
