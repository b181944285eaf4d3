/**
 * Calendar arithmetic on days written `YYYY-MM-DD`, and the one door between instants (UTC) and
 * days of the Rome calendar. A day is text: it has no hour and no time zone to lose.
 */
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

const MONTHS = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
];
const WEEKDAYS = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];

const romeClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Rome",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

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

/** The day an instant falls on in Europe/Rome, summer time included. */
export function romeDay(instant: Date): string {
  const { year, month, day } = romeParts(instant);
  return `${year}-${month}-${day}`;
}

/** `14:30`: the hour of an instant in Europe/Rome. */
export function romeTime(instant: Date): string {
  const { hour, minute } = romeParts(instant);
  return `${hour}:${minute}`;
}

/** `22 novembre 2026`. */
export function formatDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${String(date)} ${MONTHS[month - 1] ?? ""} ${String(year)}`;
}

/** `22 novembre 2026, ore 14:30`, in Europe/Rome. */
export function formatInstant(instant: Date): string {
  return `${formatDay(romeDay(instant))}, ore ${romeTime(instant)}`;
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

function romeParts(instant: Date): Record<"year" | "month" | "day" | "hour" | "minute", string> {
  const parts = Object.fromEntries(
    romeClock.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const { year = "", month = "", day = "", hour = "", minute = "" } = parts;
  return { year, month, day, hour, minute };
}
