import { expect, test } from "vitest";
import { examplePlan } from "#tests/fixtures/plan-example.ts";
import { emptyPlan } from "#workflows/plan/conciliation-plan.ts";
import { previewPoints } from "#workflows/plan/preview-points.ts";

test("the worked plan shows the points that the grid will give it", () => {
  const points = previewPoints(examplePlan(), null).map(({ code, points: value }) => [code, value]);
  expect(points).toEqual([
    ["A3", 200],
    ["B1", 675],
    ["B2", 800],
    ["C1", 750],
    ["C2", 300],
    ["C3", 300],
    ["F1", 0],
    ["F2", 200],
  ]);
});

test("without a counted staff there is nothing to preview", () => {
  expect(previewPoints(emptyPlan, null)).toEqual([]);
});
