import { addDays, weekdayOf, yearOf } from "./days.ts";

type FixedHoliday = { monthDay: string; name: string; fromYear?: number };

/** Days without work on the same date each year: the national ones and Milan's patron. */
const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { monthDay: "01-01", name: "Capodanno" },
  { monthDay: "01-06", name: "Epifania" },
  { monthDay: "04-25", name: "Festa della Liberazione" },
  { monthDay: "05-01", name: "Festa del lavoro" },
  { monthDay: "06-02", name: "Festa della Repubblica" },
  { monthDay: "08-15", name: "Ferragosto" },
  // National again by L. 151/2025, after almost fifty years.
  { monthDay: "10-04", name: "San Francesco", fromYear: 2026 },
  { monthDay: "11-01", name: "Ognissanti" },
  { monthDay: "12-07", name: "Sant'Ambrogio, patrono di Milano" },
  { monthDay: "12-08", name: "Immacolata" },
  { monthDay: "12-25", name: "Natale" },
  { monthDay: "12-26", name: "Santo Stefano" },
];

/** The holiday a day is, or null. Sundays are not holidays by themselves, Easter Sunday is. */
export function holidayName(day: string): string | null {
  const year = yearOf(day);
  const easter = easterSunday(year);
  if (day === easter) return "Pasqua";
  if (day === addDays(easter, 1)) return "Lunedì dell'Angelo";
  const fixed = FIXED_HOLIDAYS.find(({ monthDay }) => day.endsWith(`-${monthDay}`));
  if (!fixed || year < (fixed.fromYear ?? 0)) return null;
  return fixed.name;
}

/** Whether offices work on a day: Monday to Friday, holidays excluded. */
export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && holidayName(day) === null;
}

/** The day itself when offices work on it, otherwise the first one on which they do. */
export function nextWorkingDay(day: string): string {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** Easter Sunday of a year of the Gregorian calendar, by the anonymous computation of 1876. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * correction + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, "0");
  const date = String((sum % 31) + 1).padStart(2, "0");
  return `${String(year)}-${month}-${date}`;
}
