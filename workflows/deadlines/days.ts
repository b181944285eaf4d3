/**
 * Calendar arithmetic on days written `YYYY-MM-DD`. A day is text: it has no hour and no time zone
 * to lose.
 */
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

const WEEKDAYS = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];

/** The day after `count` days (before, when negative). @throws RangeError when `day` is no day. */
export function addDays(day: string, count: number): string {
  return fromNumber(toNumber(day) + count);
}

/** The same day of the month `count` months later; the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const first = write(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  return addDays(first, Math.min(date, daysInMonth(first)) - 1);
}

/** The same day `count` years later; 28 February where 29 February does not exist. */
export function addYears(day: string, count: number): string {
  return addMonths(day, count * 12);
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return toNumber(to) - toNumber(from);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: string): number {
  // 1 January 1970 was a Thursday.
  return (((toNumber(day) + 4) % 7) + 7) % 7;
}

/** `domenica`. */
export function weekdayName(day: string): string {
  return WEEKDAYS[weekdayOf(day)] ?? "";
}

/** The year of a day, as a number. */
export function yearOf(day: string): number {
  return partsOf(day).year;
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [, year, month, date] = DAY_PATTERN.exec(day) ?? [];
  const parts = { year: Number(year), month: Number(month), date: Number(date) };
  const time = Date.UTC(parts.year, parts.month - 1, parts.date);
  // A day that does not exist slides into the next month, and so does not come back the same.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new RangeError(`Not a day of the calendar: ${day.slice(0, 20)}`);
  return parts;
}

function toNumber(day: string): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY;
}

function fromNumber(count: number): string {
  return new Date(count * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function write(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function daysInMonth(day: string): number {
  const { year, month } = partsOf(day);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
