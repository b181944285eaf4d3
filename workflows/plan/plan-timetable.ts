import { addDays, addMonths, daysBetween } from "../deadlines/days.ts";
import { formatDay, sinceDay, untilDay } from "../italian-dates.ts";
import type { ConciliationPlan } from "./conciliation-plan.ts";

/** A bar of the timetable: days counted from the start of the plan, end not included. */
export type TimetableBar = {
  label: string;
  from: number;
  to: number;
  /** Its days in words. */
  text: string;
  /** The same, short enough for a drawing: `8 giu – 11 set 2026`. */
  shortText: string;
};

export type Timetable = {
  /** Length of the plan in days. */
  days: number;
  bars: TimetableBar[];
  /** First days of months, few enough to be read. */
  scale: { at: number; label: string }[];
};

const MOST_MARKS = 9;

/** The measures of a plan as bars on its days; null while the plan has no days. */
export function drawTimetable(
  plan: Pick<ConciliationPlan, "startsOn" | "endsOn"> & {
    measures: readonly { title: string; startsOn: string; endsOn: string }[];
  },
): Timetable | null {
  const { startsOn, endsOn, measures } = plan;
  if (startsOn === "" || endsOn < startsOn) return null;
  const days = daysBetween(startsOn, endsOn) + 1;
  return {
    days,
    bars: measures.map((measure) => ({
      label: measure.title,
      from: within(daysBetween(startsOn, measure.startsOn), days),
      to: within(daysBetween(startsOn, measure.endsOn) + 1, days),
      text: `${sinceDay(measure.startsOn)} ${untilDay(measure.endsOn)}`,
      shortText: shortenPeriod(measure.startsOn, measure.endsOn),
    })),
    scale: markMonths(startsOn, endsOn),
  };
}

function markMonths(startsOn: string, endsOn: string): Timetable["scale"] {
  const marks: Timetable["scale"] = [];
  for (let first = firstOfMonthFrom(startsOn); first <= endsOn; first = addMonths(first, 1))
    marks.push({ at: daysBetween(startsOn, first), label: nameMonth(first) });
  const step = Math.ceil(marks.length / MOST_MARKS);
  return marks.filter((_, index) => index % step === 0);
}

function firstOfMonthFrom(day: string): string {
  return day.endsWith("-01") ? day : addMonths(addDays(day, 1 - Number(day.slice(8))), 1);
}

function shortenPeriod(startsOn: string, endsOn: string): string {
  const [date = "", month = "", year = ""] = formatDay(startsOn).split(" ");
  const [lastDate = "", lastMonth = "", lastYear = ""] = formatDay(endsOn).split(" ");
  const start = `${date} ${month.slice(0, 3)}${year === lastYear ? "" : ` ${year}`}`;
  return `${start} – ${lastDate} ${lastMonth.slice(0, 3)} ${lastYear}`;
}

/** `mar 2026`. */
function nameMonth(day: string): string {
  const [, month = "", year = ""] = formatDay(day).split(" ");
  return `${month.slice(0, 3)} ${year}`;
}

function within(value: number, days: number): number {
  return Math.min(Math.max(value, 0), days);
}
