import { expect, test } from "vitest";
import { examplePlan } from "#tests/fixtures/plan-example.ts";
import { emptyPlan } from "#workflows/plan/conciliation-plan.ts";
import { drawTimetable } from "#workflows/plan/plan-timetable.ts";

test("a measure as long as the plan fills its line, one in summer lies within", () => {
  const timetable = drawTimetable(examplePlan());
  expect(timetable?.days).toBe(365);
  expect(timetable?.bars[0]).toEqual({
    label: "Lavoro agile",
    from: 0,
    to: 365,
    text: "dal 1 marzo 2026 al 28 febbraio 2027",
    shortText: "1 mar 2026 – 28 feb 2027",
  });
  expect(timetable?.bars[3]).toMatchObject({
    from: 99,
    to: 195,
    shortText: "8 giu – 11 set 2026",
  });
});

test("the scale marks the first of some months and stays readable", () => {
  const year = drawTimetable(examplePlan());
  expect(year?.scale[0]).toEqual({ at: 0, label: "mar 2026" });
  expect(year?.scale).toHaveLength(6);
  const three = drawTimetable(examplePlan({ endsOn: "2029-02-28" }));
  expect(three?.scale).toHaveLength(9);
});

test("a plan that starts within a month is marked from the next", () => {
  const timetable = drawTimetable(examplePlan({ startsOn: "2026-03-15", endsOn: "2026-05-14" }));
  expect(timetable?.scale).toEqual([
    { at: 17, label: "apr 2026" },
    { at: 47, label: "mag 2026" },
  ]);
});

test("a bar outside the plan is cut at its edge", () => {
  const timetable = drawTimetable(examplePlan({ endsOn: "2026-07-31" }));
  expect(timetable?.bars[3]?.to).toBe(timetable?.days);
});

test("a plan without days has no timetable", () => {
  expect(drawTimetable(emptyPlan)).toBeNull();
});
