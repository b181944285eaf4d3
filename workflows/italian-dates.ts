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

const ROME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Rome",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `22 novembre 2026` for the day `2026-11-22`; the text itself when it is no day. */
export function formatDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${String(Number(date))} ${name} ${year}`;
}

/** `il 22 novembre 2026`, `l'8 novembre 2026`: the day with its article. */
export function onDay(day: string): string {
  return startsWithVowel(day) ? `l'${formatDay(day)}` : `il ${formatDay(day)}`;
}

/** `dal 22 novembre 2026`, `dall'11 novembre 2026`: since the day. */
export function sinceDay(day: string): string {
  return startsWithVowel(day) ? `dall'${formatDay(day)}` : `dal ${formatDay(day)}`;
}

/** `al 22 novembre 2026`, `all'11 novembre 2026`: up to the day. */
export function untilDay(day: string): string {
  return startsWithVowel(day) ? `all'${formatDay(day)}` : `al ${formatDay(day)}`;
}

/** `del 22 novembre 2026`, `dell'8 novembre 2026`: of the day. */
export function ofDay(day: string): string {
  return startsWithVowel(day) ? `dell'${formatDay(day)}` : `del ${formatDay(day)}`;
}

/** `22 novembre 2026, ore 14:30`: the instant on the clocks of Rome. */
export function formatInstant(instant: Date): string {
  const { day, time } = readRomeClock(instant);
  return `${formatDay(day)}, ore ${time}`;
}

/** `14:30` on the clocks of Rome. */
export function formatTime(instant: Date): string {
  return readRomeClock(instant).time;
}

/** The day `YYYY-MM-DD` on the calendars of Rome at the given instant. */
export function dayInRome(instant: Date): string {
  return readRomeClock(instant).day;
}

/** Otto and undici want an elided article. */
function startsWithVowel(day: string): boolean {
  return /-(08|11)$/.test(day);
}

function readRomeClock(instant: Date): { day: string; time: string } {
  const parts = new Map(ROME.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}
