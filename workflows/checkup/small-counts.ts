import type { Role } from "../dossier/permissions.ts";

/** Counts under this are shown as "<3" outside the firm and its consultant. */
const SHOWN_FROM = 3;

/** Whether a role sees counts of one or two people as they are. */
export function seesSmallCounts(role: Role): boolean {
  return role === "company" || role === "consultant";
}

/** Whether a count of people is small enough to point at single ones. */
export function isSmallCount(count: number): boolean {
  return count > 0 && count < SHOWN_FROM;
}

/** A count of people for whoever reads on: one or two could be recognised, so they become "<3". */
export function maskSmallCount(count: number): string {
  return isSmallCount(count) ? "<3" : String(count);
}
