import { encodeQR } from "qr";
import type { LinkCode } from "#templates/programme-document.ts";

/** A code that a phone's camera reads as an address, with the white margin it needs around. */
export function encodeLink(address: string): LinkCode {
  const rows = encodeQR(address, "raw", { ecc: "medium", border: 4 });
  return rows.map((row) => row.map((isDark) => (isDark ? "1" : "0")).join(""));
}

/** An address as people type it. */
export function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, "");
}
