import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examplePlan } from "#tests/fixtures/plan-example.ts";
import { applyTyped } from "#workflows/plan/live-plan.ts";
import { describePlanCall } from "#workflows/plan/plan-call.ts";
import { previewPoints } from "#workflows/plan/preview-points.ts";
import { listRaises } from "#workflows/plan/raise-points.ts";

const call = describePlanCall(
  { title: "Bando", ruleSet: "cip-2026", opensOn: "2026-02-01", referenceCostCents: 864 },
  { heads: 12, workUnitsHundredths: 940, turnoverCents: null, balanceCents: null },
);

describe("what would raise the points", () => {
  test("of the worked plan is the least change of each criterion", () => {
    const raises = listRaises(examplePlan(), call).map(({ code, points }) => [code, points]);
    expect(Object.fromEntries(raises)).toEqual({
      A3: 500, // a territorial contract: the consultation is there already
      B1: 1_000,
      B2: 1_000,
      C1: 800,
      E1: 600,
      E2: 400,
      F1: 200,
      F2: 400,
    });
  });

  test("says nothing where the points are all there", () => {
    const codes = listRaises(examplePlan(), call).map(({ code }) => code);
    expect(codes).not.toContain("C3");
    expect(codes).not.toContain("C2");
  });

  test("is never said of a change that brings nothing", () => {
    const count = fc.integer({ min: 0, max: 12 });
    const plan = fc.record({
      coveredHeads: count,
      coveredWomen: count,
      carers: count,
      coveredCarers: count,
      maintenanceMonths: fc.integer({ min: 0, max: 60 }),
      serviceAgreements: count,
      jointFirms: fc.integer({ min: 1, max: 6 }),
      ownShareCents: fc.integer({ min: 0, max: 400_000 }),
    });
    fc.assert(
      fc.property(plan, (changes) => {
        const changed = examplePlan(changes);
        const now = new Map(previewPoints(changed, call).map(({ code, points }) => [code, points]));
        for (const { code, points, gain } of listRaises(changed, call))
          expect(points - gain).toBe(now.get(code));
      }),
    );
  });
});

describe("a plan while it is typed", () => {
  test("follows figures as Italians type them, and keeps what is half typed as it was", () => {
    const typed = { ownShareCents: "1.500,50", coveredHeads: "1x", maintenanceMonths: "36" };
    const next = applyTyped(examplePlan(), { part: "general" }, typed);
    expect(next).toMatchObject({
      ownShareCents: 150_050,
      coveredHeads: 9,
      maintenanceMonths: 36,
      otherFundsCents: 0,
    });
  });

  test("follows one measure among the others", () => {
    const form = { part: "measure", measureId: "measure-4" } as const;
    const next = applyTyped(examplePlan(), form, { servicesCents: "10", permanence: "structural" });
    expect(next.measures[3]).toMatchObject({ servicesCents: 1_000, structural: true });
    expect(next.measures.slice(0, 3)).toEqual(examplePlan().measures.slice(0, 3));
  });

  test("counts a measure that is still to come", () => {
    const form = { part: "measure", measureId: "new" } as const;
    const next = applyTyped(examplePlan(), form, { trainingCents: "200,00" });
    expect(next.measures).toHaveLength(5);
    expect(next.measures[4]).toMatchObject({ trainingCents: 20_000, structural: false });
  });

  test("reads boxes that are not ticked as no", () => {
    const typed = { secondLevelBargaining: "territorial", jointFirms: "4" };
    expect(applyTyped(examplePlan(), { part: "sharing" }, typed)).toMatchObject({
      consultationMinutes: false,
      secondLevelBargaining: "territorial",
      jointFirms: 4,
    });
  });
});
