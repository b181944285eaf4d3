import { formatPoints } from "../points.ts";
import { cumulations, hourBases, type HourlyLeaveClauses } from "./hourly-leave-clauses.ts";

/** The rules on hourly leave as labels and values, always in the same order. */
export function describeClauses(
  clauses: HourlyLeaveClauses,
): readonly (readonly [label: string, value: string])[] {
  return [
    ["Base oraria", hourBases[clauses.hourBase]],
    ["Periodo minimo", `${String(clauses.minimumBlockMinutes)} minuti`],
    ["Preavviso", clauses.noticeDays === 1 ? "1 giorno" : `${String(clauses.noticeDays)} giorni`],
    ["Ore che valgono un giorno", formatPoints(clauses.hoursPerDayHundredths)],
    ["Cumulo", cumulations[clauses.cumulation]],
    ["Già comunicate a tutto il personale", clauses.communicatedToStaff ? "sì" : "no"],
  ];
}
