import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  weekdayName,
} from "#workflows/deadlines/days.ts";
import { easterSunday, holidayName, isWorkingDay } from "#workflows/deadlines/holidays.ts";

describe("the calendar", () => {
  test("adds days across months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2026-01-01", "2027-01-01")).toBe(365);
  });

  test("clamps months and years to the end of a shorter month", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addYears("2028-02-29", -3)).toBe("2025-02-28");
    expect(addMonths("2026-11-15", 14)).toBe("2028-01-15");
    expect(addMonths("2026-01-15", -13)).toBe("2024-12-15");
  });

  test.each(["2026-02-30", "2026-13-01", "22/11/2026", "", "2026-1-1"])(
    "refuses %s, which is no day",
    (day) => {
      expect(() => addDays(day, 1)).toThrow(RangeError);
    },
  );

  test("names the day of the week", () => {
    expect(weekdayName("2026-11-22")).toBe("domenica");
  });
});

describe("holidays", () => {
  test.each([
    [2014, "2014-04-20"],
    [2015, "2015-04-05"],
    [2016, "2016-03-27"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("Easter %i is on %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test.each([
    ["2026-04-06", "Lunedì dell'Angelo"],
    ["2026-12-07", "Sant'Ambrogio, patrono di Milano"],
    ["2025-10-04", null],
    ["2026-10-04", "San Francesco"],
    ["2026-03-03", null],
  ])("%s is %s", (day, name) => {
    expect(holidayName(day)).toBe(name);
  });

  test("Saturday is not a working day", () => {
    expect(isWorkingDay("2026-03-07")).toBe(false);
    expect(isWorkingDay("2026-03-06")).toBe(true);
    expect(isWorkingDay("2026-12-25")).toBe(false);
  });
});
