import { addDays } from "../deadlines/days.ts";

/**
 * The day (YYYY-MM-DD) the figures of a check-up refer to: the last of the month before the dossier
 * was opened. "Last 12 months" and "last 24 months" count back from it.
 */
export function referenceDayOf(openedOn: string): string {
  return addDays(`${openedOn.slice(0, 7)}-01`, -1);
}
