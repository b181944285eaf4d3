import { describe, expect, test } from "vitest";
import {
  findReportProblems,
  type ReportToCheck,
} from "#workflows/monitoring/report-completeness.ts";
import {
  reachedField,
  readReachedIndicators,
  reportSchema,
} from "#workflows/monitoring/report-schema.ts";

const measure = {
  id: "m1",
  title: "Banca ore",
  indicator: "Persone che la usano",
  baseline: "0",
  target: "6",
};
const indicator = {
  measureId: "m1",
  measure: "Banca ore",
  indicator: "Persone",
  baseline: "0",
  target: "6",
  reached: "7",
};
const complete: ReportToCheck = {
  activities:
    "Abbiamo avviato la banca ore da marzo, con un incontro per reparto e una guida scritta.",
  results: "Meno assenze improvvise.",
  coveredHeads: 9,
  indicators: [indicator],
  expenses: 3,
  staffHeads: 12,
};

describe("a final report", () => {
  test("that says everything may be sent", () => {
    expect(findReportProblems(complete)).toEqual([]);
  });

  test.each<[string, Partial<ReportToCheck>]>([
    ["a real account of what was done", { activities: "Fatto." }],
    ["the results", { results: "" }],
    ["the persons reached", { coveredHeads: null }],
    ["a possible number of persons", { coveredHeads: 13 }],
    ["an expense", { expenses: 0 }],
    ["every indicator", { indicators: [{ ...indicator, reached: "" }] }],
  ])("needs %s", (_, change) => {
    expect(findReportProblems({ ...complete, ...change })).toHaveLength(1);
  });

  test("reads the indicators off the plan, not off the form", () => {
    const posted = {
      activities: "a",
      results: "b",
      coveredHeads: "9",
      [reachedField("m1")]: " 7 ",
      [reachedField("x")]: "1",
    };
    const report = reportSchema([measure]).parse(posted);
    expect(report).not.toHaveProperty(reachedField("x"));
    expect(readReachedIndicators([measure], report)).toMatchObject([
      { measureId: "m1", target: "6", reached: "7" },
    ]);
  });

  test("may be saved empty and never with a megabyte of text", () => {
    expect(reportSchema([measure]).safeParse({}).success).toBe(true);
    expect(reportSchema([measure]).safeParse({ activities: "a".repeat(1_000_000) }).success).toBe(
      false,
    );
  });
});
