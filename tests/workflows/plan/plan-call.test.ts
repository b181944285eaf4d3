import { describe, expect, test } from "vitest";
import { exampleMeasure, examplePlan } from "#tests/fixtures/plan-example.ts";
import { describePlanCall, fundPlan, judgePlanCall } from "#workflows/plan/plan-call.ts";
import { judgeFiles } from "#workflows/plan/plan-rules.ts";

const row = {
  title: "Bando 2026",
  ruleSet: "cip-2026",
  opensOn: "2026-02-01",
  referenceCostCents: 1_000,
};
const known = { heads: 12, workUnitsHundredths: 940, turnoverCents: null, balanceCents: null };
const call = describePlanCall(row, known);

describe("the call a plan is written for", () => {
  test.each([
    ["9,40 work units", known, "micro", 80, 20],
    [
      "heads where nobody knows the units",
      { ...known, workUnitsHundredths: null },
      "small",
      70,
      30,
    ],
    [
      "a turnover over the ceiling",
      { ...known, turnoverCents: 300_000_000, balanceCents: 300_000_000 },
      "small",
      70,
      30,
    ],
    ["sixty heads", { ...known, heads: 60, workUnitsHundredths: 6_000 }, "medium", 60, 40],
    ["a firm over every ceiling", { ...known, workUnitsHundredths: 90_000 }, "medium", 60, 40],
  ] as const)("gives %s the terms of its class", (_name, size, sizeClass, percent, least) => {
    expect(describePlanCall(row, size)).toMatchObject({
      sizeClass,
      intensityPercent: percent,
      minimumOwnSharePercent: least,
    });
  });

  test("bounds what can be asked by share, ceiling and what is left to cover", () => {
    // 4.000 of cost: 80 % is 3.200, the ceiling 4.000, what is left 2.800.
    expect(fundPlan(examplePlan(), call)).toMatchObject({
      eligibleCents: 400_000,
      wholeCents: 400_000,
      requestedCents: 280_000,
      largestCents: 280_000,
      uncoveredCents: 0,
      leastOwnShareCents: 80_000,
    });
    expect(fundPlan(examplePlan({ ownShareCents: 0 }), call)).toMatchObject({
      requestedCents: 400_000,
      largestCents: 320_000,
      uncoveredCents: 80_000,
    });
  });

  test("leaves spending outside of its rules to the company", () => {
    const measures = [exampleMeasure({ ineligibleCents: 33_000 })];
    expect(fundPlan(examplePlan({ measures }), call)).toMatchObject({
      eligibleCents: 150_000,
      ineligibleCents: 33_000,
      wholeCents: 183_000,
      requestedCents: 30_000,
    });
    expect(fundPlan(examplePlan({ measures }), null)).toMatchObject({
      largestCents: null,
      uncoveredCents: 0,
    });
  });

  test.each([
    ["begins before it opens", { startsOn: "2026-01-31" }, "prima che apra"],
    ["asks for more than it gives", { ownShareCents: 0 }, "al massimo € 3.200,00"],
    [
      "brings less than its class must",
      { ownShareCents: 79_999 },
      "il minimo per una micro impresa",
    ],
  ])("warns when the plan %s", (_name, changes, words) => {
    const problems = judgePlanCall(examplePlan(changes), call);
    expect(problems.map(({ message }) => message).join()).toContain(words);
    expect(problems.every(({ level }) => level === "warns")).toBe(true);
  });

  test("warns when the plan outlives its rules", () => {
    const old = describePlanCall({ ...row, ruleSet: "cip-2014", opensOn: "2015-01-01" }, known);
    expect(judgePlanCall(examplePlan(), old)[0]?.message).toContain("31 dicembre 2016");
  });

  test("says nothing of a plan in order, nor of one not begun", () => {
    expect(judgePlanCall(examplePlan(), call)).toEqual([]);
    expect(judgePlanCall(examplePlan({ startsOn: "" }), call)).toEqual([]);
  });
});

test("papers that are missing are named, those that are there are not", () => {
  const measures = [exampleMeasure({ catalogueCode: "M32", title: "Premio" }), exampleMeasure()];
  const plan = examplePlan({ measures });
  const missing = judgeFiles(plan, { sharingMinutes: false, ofMeasures: [] });
  expect(missing.map(({ place }) => place)).toEqual(["sharing", { measureId: "measure-1" }]);
  expect(judgeFiles(plan, { sharingMinutes: true, ofMeasures: ["measure-1"] })).toEqual([]);
});
