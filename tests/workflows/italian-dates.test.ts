import { expect, test } from "vitest";
import { dayInRome, formatDay, formatInstant, formatTime } from "#workflows/italian-dates.ts";

test.each([
  ["2026-11-22", "22 novembre 2026"],
  ["2016-02-01", "1 febbraio 2016"],
  ["", ""],
])("the day %s reads «%s»", (day, text) => {
  expect(formatDay(day)).toBe(text);
});

test.each([
  ["2026-01-01T22:59:59Z", "2026-01-01", "23:59"],
  ["2026-01-01T23:00:00Z", "2026-01-02", "00:00"],
  ["2026-07-01T21:59:59Z", "2026-07-01", "23:59"],
  ["2026-07-01T22:00:00Z", "2026-07-02", "00:00"],
])("the instant %s is the day %s in Rome, at %s", (instant, day, time) => {
  expect(dayInRome(new Date(instant))).toBe(day);
  expect(formatTime(new Date(instant))).toBe(time);
});

test("an instant reads as day and hour", () => {
  expect(formatInstant(new Date("2026-11-22T13:30:00Z"))).toBe("22 novembre 2026, ore 14:30");
});
