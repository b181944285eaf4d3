import { onDay, sinceDay } from "../italian-dates.ts";
import { addDays, weekdayName } from "./days.ts";
import { holidayName, isWorkingDay, nextWorkingDay } from "./holidays.ts";

/**
 * Days that do not count: from the day the suspension begins (out of the count) to the day before
 * the term resumes (`resumedOn` counts). Null while it is still running.
 */
export type Suspension = { startedOn: string; resumedOn: string | null; reason: string };

export type TermInput = { startedOn: string; days: number; suspensions?: readonly Suspension[] };

/** A due date with its reason; `dueOn` is null while a suspension without an end is running. */
export type Term = { startedOn: string; days: number; dueOn: string | null; explanation: string };

/**
 * The last useful day of a term in calendar days. The first day is excluded, suspended days do not
 * count, and a term that ends on a Saturday, a Sunday or a holiday moves to the next working day.
 * Source: art. 2963 of the civil code; the programme counts Saturday as not working.
 * @throws RangeError when the length is not a positive whole number.
 */
export function computeTerm({ startedOn, days, suspensions = [] }: TermInput): Term {
  if (!Number.isSafeInteger(days) || days < 1)
    throw new RangeError("A term needs a positive whole number of days");
  const lastDay = countDays({ startedOn, days, suspensions });
  const dueOn = lastDay === null ? null : nextWorkingDay(lastDay);
  const explanation = [
    `${dayCount(days)} ${sinceDay(startedOn)}, senza contare il primo giorno`,
    ...suspensions.filter(isNotEmpty).map(explainSuspension),
    explainEnd(lastDay, dueOn),
  ].join("; ");
  return { startedOn, days, dueOn, explanation: `${explanation}.` };
}

/** A term that nothing suspends, in the shape a step of the programme keeps it. */
export function startTerm({ startedOn, days }: { startedOn: string; days: number }): {
  endsOn: string;
  explanation: string;
} {
  const { dueOn, explanation } = computeTerm({ startedOn, days });
  return { endsOn: dueOn ?? startedOn, explanation };
}

/** Whether the last useful day has gone by; never while the term is suspended. */
export function hasExpired(dueOn: string | null, today: string): boolean {
  return dueOn !== null && today > dueOn;
}

function countDays({ startedOn, days, suspensions }: Required<TermInput>): string | null {
  let day = startedOn;
  let counted = 0;
  while (counted < days) {
    day = addDays(day, 1);
    const suspension = suspensions.find((interval) => isSuspended(day, interval));
    if (!suspension) counted += 1;
    else if (suspension.resumedOn === null) return null;
    // Jumps to the eve of the day that counts again; overlapping intervals are met one by one.
    else day = addDays(suspension.resumedOn, -1);
  }
  return day;
}

function isSuspended(day: string, { startedOn, resumedOn }: Suspension): boolean {
  return day >= startedOn && (resumedOn === null || day < resumedOn);
}

function isNotEmpty({ startedOn, resumedOn }: Suspension): boolean {
  return resumedOn === null || resumedOn > startedOn;
}

function explainSuspension({ startedOn, resumedOn, reason }: Suspension): string {
  const start = `sospeso ${sinceDay(startedOn)}`;
  if (resumedOn === null) return `${start} (${reason})`;
  return `${start}, riprende ${onDay(resumedOn)} (${reason})`;
}

function explainEnd(lastDay: string | null, dueOn: string | null): string {
  if (lastDay === null || dueOn === null) return "la scadenza si saprà quando il termine riprende";
  if (lastDay === dueOn) return `scade ${onDay(dueOn)}`;
  const why = nonWorkingReason(lastDay);
  return `${onDay(lastDay)} è ${why}, quindi scade ${onDay(dueOn)}, primo giorno lavorativo`;
}

function nonWorkingReason(day: string): string {
  const holiday = holidayName(day);
  return holiday === null || isWorkingDay(day) ? weekdayName(day) : `festivo (${holiday})`;
}

function dayCount(days: number): string {
  return days === 1 ? "Un giorno" : `${String(days)} giorni`;
}
