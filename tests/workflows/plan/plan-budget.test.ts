import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleMeasure, examplePlan } from "#tests/fixtures/plan-example.ts";
import {
  addUpPlan,
  costOfMeasure,
  percentOfCost,
  structuralShare,
} from "#workflows/plan/plan-budget.ts";
import { compareRatios, ratio } from "#workflows/points.ts";

test("the worked plan costs 4.000 euro, 2.400 of them structural, and asks for 2.800", () => {
  expect(addUpPlan(examplePlan())).toEqual({
    totalCents: 400_000,
    byItem: {
      staffCents: 0,
      servicesCents: 320_000,
      capitalGoodsCents: 50_000,
      trainingCents: 0,
      consultingCents: 30_000,
    },
    structuralCents: 240_000,
    measures: 4,
    ineligibleCents: 0,
    structuralMeasures: 3,
    ownShareCents: 120_000,
    otherFundsCents: 0,
    requestedCents: 280_000,
  });
});

test("the worked plan is structural for 0,675", () => {
  const share = structuralShare(addUpPlan(examplePlan()));
  expect(compareRatios(share, ratio(675, 1000))).toBe(0);
});

test("without costs only the number of measures counts", () => {
  const free = { staffCents: 0, servicesCents: 0, capitalGoodsCents: 0, consultingCents: 0 };
  const measures = [exampleMeasure(free), exampleMeasure({ ...free, structural: false })];
  const share = structuralShare(addUpPlan(examplePlan({ measures })));
  expect(compareRatios(share, ratio(1, 2))).toBe(0);
});

test("without measures nothing is structural", () => {
  const budget = addUpPlan(examplePlan({ measures: [] }));
  expect(compareRatios(structuralShare(budget), ratio(0, 1))).toBe(0);
  expect(percentOfCost(0, budget)).toBeNull();
});

test("an own share of 1.200 on 4.000 euro is thirty percent", () => {
  expect(percentOfCost(120_000, addUpPlan(examplePlan()))).toBe(3000);
});

test("no cent is lost between the items and the total, and the share stays within 0 and 1", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 });
  const measure = fc
    .record({
      staffCents: cents,
      servicesCents: cents,
      capitalGoodsCents: cents,
      trainingCents: cents,
      consultingCents: cents,
      structural: fc.boolean(),
    })
    .map(exampleMeasure);
  fc.assert(
    fc.property(fc.array(measure, { maxLength: 12 }), cents, cents, (measures, own, other) => {
      const budget = addUpPlan({ measures, ownShareCents: own, otherFundsCents: other });
      const items = Object.values(budget.byItem).reduce((sum, item) => sum + item, 0);
      expect(items).toBe(budget.totalCents);
      expect(budget.totalCents).toBe(measures.reduce((sum, one) => sum + costOfMeasure(one), 0));
      expect(budget.requestedCents + own + other).toBe(budget.totalCents);
      const share = structuralShare(budget);
      expect(compareRatios(share, ratio(0, 1))).toBeGreaterThanOrEqual(0);
      expect(compareRatios(share, ratio(1, 1))).toBeLessThanOrEqual(0);
    }),
  );
});
