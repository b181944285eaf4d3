import { addDays } from "../deadlines/days.ts";

/** Days before the last one on which a term is recalled; 0 is the last day itself. */
const DAYS_AHEAD = [3, 0] as const;

/** Eight in the morning in Rome in winter, nine in summer. */
const TIME_OF_DAY = "T07:00:00Z";

/**
 * When a term is recalled to whoever has to act: three days before its last day and on that day,
 * in the morning. A reminder whose time has passed when the term starts is left out.
 */
export function remindersOf(endsOn: string, now: Date): Date[] {
  return DAYS_AHEAD.map((days) => new Date(`${addDays(endsOn, -days)}${TIME_OF_DAY}`)).filter(
    (at) => at > now,
  );
}
