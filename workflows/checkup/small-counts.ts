import type { Role } from "../dossier/permissions.ts";

/** Counts under this are shown as "<3" outside the firm and its consultant. */
const SHOWN_FROM = 3;

/** Whether a role sees counts of one or two people as they are. */
export function seesSmallCounts(role: Role): boolean {
  return role === "company" || role === "consultant";
}

/** A count of people for whoever reads on: one or two could be recognised, so they become "<3". */
export function maskSmallCount(count: number): string {
  return count > 0 && count < SHOWN_FROM ? "<3" : String(count);
}
