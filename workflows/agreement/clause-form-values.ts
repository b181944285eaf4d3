import { formatPoints } from "../points.ts";
import type { HourlyLeaveClauses } from "./hourly-leave-clauses.ts";

/** The rules on hourly leave as typed; the usual ones of the law where none are written yet. */
export function typeClauses(clauses: HourlyLeaveClauses | null): Record<string, string> {
  if (!clauses)
    return {
      hourBase: "contract",
      noticeDays: "2",
      minimumBlockMinutes: "60",
      cumulation: "asByLaw",
    };
  return {
    hourBase: clauses.hourBase,
    minimumBlockMinutes: String(clauses.minimumBlockMinutes),
    noticeDays: String(clauses.noticeDays),
    hoursPerDayHundredths: formatPoints(clauses.hoursPerDayHundredths),
    cumulation: clauses.cumulation,
    ...(clauses.communicatedToStaff ? { communicatedToStaff: "on" } : {}),
  };
}
