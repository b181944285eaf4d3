import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { automaticPoints } from "#workflows/evaluation/automatic-points.ts";
import type { CostReference } from "#workflows/evaluation/cost-per-result.ts";
import type { GridInputs } from "#workflows/evaluation/grid-inputs.ts";
import { ratio } from "#workflows/points.ts";
import { findCriterion } from "#workflows/programme/grid/scoring-grid.ts";
import { exampleInputs } from "./grid-inputs-example.ts";

const reference: CostReference = { value: ratio(1000, 1), origin: "call", eligible: 3 };

function pointsFor(code: string, changes: Partial<GridInputs>, minimumOwnSharePercent = 20) {
  const inputs = { ...exampleInputs, ...changes };
  const scores = automaticPoints({ inputs, reference, minimumOwnSharePercent });
  return scores.find((score) => score.code === code)?.points;
}

describe("the automatic points", () => {
  test.each([
    [0, 0],
    [5, 0],
    [6, 300],
    [11, 300],
    [12, 600],
    [23, 600],
    [24, 800],
    [35, 800],
    [36, 1000],
    [60, 1000],
  ])("for %i months of maintenance are %i", (maintenanceMonths, points) => {
    expect(pointsFor("B2", { maintenanceMonths })).toBe(points);
  });

  test.each([
    [0, 12, 0],
    [9, 12, 750],
    [8, 10, 800],
    [10, 10, 800],
    [1, 3, 333],
    [2, 3, 667],
    [1, 200, 5],
  ])("for %i persons covered out of %i are %i", (coveredHeads, headcount, points) => {
    expect(pointsFor("C1", { coveredHeads, headcount })).toBe(points);
  });

  test.each([
    ["below a fifth", 19, 100, 0, 0],
    ["at a fifth", 20, 100, 0, 100],
    ["just below two fifths", 399, 1000, 0, 100],
    ["at two fifths", 40, 100, 0, 200],
    ["just below three fifths", 599, 1000, 0, 200],
    ["at three fifths", 60, 100, 0, 300],
    ["at three fifths and as many among the covered", 60, 100, 6, 400],
    ["a sixth, and as many among the covered", 1, 6, 2, 100],
  ])("for women %s", (_case, women, headcount, coveredWomen, points) => {
    expect(pointsFor("C2", { women, headcount, coveredWomen, coveredHeads: 10 })).toBe(points);
  });

  test("give no extra point where no woman works or nobody is covered", () => {
    expect(pointsFor("C2", { women: 0, coveredWomen: 0 })).toBe(0);
    expect(pointsFor("C2", { coveredWomen: 0, coveredHeads: 0 })).toBe(200);
  });

  test.each([
    [10, 9, true, 300],
    [5, 5, true, 300],
    [3, 1, true, 111],
    [0, 0, false, 100],
    [0, 0, true, 0],
  ])(
    "for %i carers, %i covered (check-up counts some: %s)",
    (carers, coveredCarers, counts, points) => {
      expect(pointsFor("C3", { carers, coveredCarers, checkupCountsCarers: counts })).toBe(points);
    },
  );

  test.each([
    [79_999, 0],
    [80_000, 0],
    [80_001, 100],
    [99_999, 100],
    [100_000, 200],
    [119_999, 200],
    [120_000, 400],
    [159_999, 400],
    [160_000, 600],
  ])("for an own share of %i cents out of 4.000 euro", (ownShareCents, points) => {
    expect(pointsFor("E1", { ownShareCents })).toBe(points);
  });

  test("measure the own share against the minimum of the class", () => {
    expect(pointsFor("E1", {}, 30)).toBe(0);
    expect(pointsFor("E1", { totalCostCents: 0, ownShareCents: 0 })).toBe(0);
  });

  // One person and one month: k is the requested amount, against a reference of 1.000 cents.
  test.each([
    [500, 600],
    [501, 500],
    [800, 500],
    [801, 400],
    [1000, 400],
    [1001, 200],
    [1300, 200],
    [1301, 100],
    [1600, 100],
    [1601, 0],
  ])("for a cost of %i cents a month", (requestedCents, points) => {
    const one = { coveredHeads: 1, incentiveMonths: 1, maintenanceMonths: 0 };
    expect(pointsFor("E2", { ...one, requestedCents })).toBe(points);
  });

  test("give nothing for a cost that reaches nobody", () => {
    expect(pointsFor("E2", { coveredHeads: 0 })).toBe(0);
  });

  test("stay between zero and the maximum, in whole hundredths", () => {
    const heads = fc.nat({ max: 300 });
    fc.assert(
      fc.property(heads, heads, heads, heads, fc.nat({ max: 90 }), (a, b, c, d, months) => {
        const inputs = {
          ...exampleInputs,
          headcount: a,
          women: Math.min(a, b),
          coveredHeads: c,
          coveredWomen: Math.min(c, d),
          carers: b,
          coveredCarers: Math.min(b, d),
          maintenanceMonths: months,
        };
        for (const score of automaticPoints({ inputs, reference, minimumOwnSharePercent: 20 })) {
          expect(Number.isInteger(score.points)).toBe(true);
          expect(score.points).toBeGreaterThanOrEqual(0);
          expect(score.points).toBeLessThanOrEqual(findCriterion(score.code).max);
        }
      }),
    );
  });
});
