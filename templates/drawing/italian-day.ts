const months = [
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
] as const;

/** `22 novembre 2026` for the day `2026-11-22`; the first of a month is `1° marzo 2026`. */
export function formatLongDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[Number(month) - 1] ?? month;
  return `${Number(date) === 1 ? "1°" : Number(date).toString()} ${name} ${year}`;
}
