import { describe, expect, test } from "vitest";
import { totalWithBonus } from "#workflows/evaluation/bonus-points.ts";
import { costPerResult, costReference, medianOf } from "#workflows/evaluation/cost-per-result.ts";
import { proposeDocumentPoints } from "#workflows/evaluation/document-points.ts";
import {
  evaluatorScoresSchema,
  evaluatorsMustMeet,
  meanOfEvaluators,
} from "#workflows/evaluation/evaluator-scores.ts";
import { computeScoreSheet, type ScoreRequest } from "#workflows/evaluation/score-sheet.ts";
import { thresholdFailures } from "#workflows/evaluation/score-thresholds.ts";
import { compareRatios, ratio } from "#workflows/points.ts";
import { criterionCodes } from "#workflows/programme/grid/grid-criterion.ts";
import { criteriaScoredBy, scoringGrid } from "#workflows/programme/grid/scoring-grid.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";
import { exampleInputs } from "./grid-inputs-example.ts";

const example: ScoreRequest = {
  inputs: exampleInputs,
  confirmed: proposeDocumentPoints(exampleInputs),
  quality: { D1: 600, D2: 400, D3: 400 },
  qualityExplanation: "Media dei due valutatori.",
  // The requested amount over nine persons and 36 months: the example has k = 1,0 m.
  reference: { value: ratio(280_000, 9 * 36), origin: "median", eligible: 9 },
  bonus: { genderCertificate: false, whpMember: false, earlierRevocation: false },
  rules: ruleSets["cip-2026"],
};

describe("the grid", () => {
  test("has fifteen criteria worth one hundred points", () => {
    expect(scoringGrid.map(({ code }) => code)).toEqual(criterionCodes);
    expect(scoringGrid.reduce((sum, { max }) => sum + max, 0)).toBe(10_000);
  });

  test.each([
    ["automatic", 3700],
    ["document", 4300],
    ["evaluator", 2000],
  ] as const)("gives by %s %i hundredths", (mode, points) => {
    expect(criteriaScoredBy(mode).reduce((sum, { max }) => sum + max, 0)).toBe(points);
  });

  test("prints no level above the maximum of its criterion", () => {
    for (const { max, levels } of scoringGrid.filter(({ levels }) => levels.length > 0)) {
      const points = levels.map((level) => level.points);
      expect(points).toEqual(points.toSorted((a, b) => a - b));
      expect(points.at(-1)).toBeLessThanOrEqual(max);
    }
  });
});

describe("a score sheet", () => {
  test("of the worked example is 70,25 and passes", () => {
    const sheet = computeScoreSheet(example);
    expect(Object.fromEntries(sheet.lines.map(({ code, points }) => [code, points]))).toEqual({
      A1: 1200,
      A2: 400,
      A3: 200,
      B1: 675,
      B2: 800,
      C1: 750,
      C2: 300,
      C3: 300,
      D1: 600,
      D2: 400,
      D3: 400,
      E1: 400,
      E2: 400,
      F1: 0,
      F2: 200,
    });
    expect(sheet).toMatchObject({ gridTotal: 7025, total: 7025, failures: [] });
  });

  test("adds the bonus after the threshold has been looked at", () => {
    const bonus = { genderCertificate: true, whpMember: true, earlierRevocation: true };
    expect(computeScoreSheet({ ...example, bonus })).toMatchObject({
      gridTotal: 7025,
      total: 6825,
      bonus: [{ points: 200 }, { points: 100 }, { points: -500 }],
    });
  });

  test("is refused when a criterion is missing, doubled or beyond its maximum", () => {
    const [first, ...others] = example.confirmed;
    expect(() => computeScoreSheet({ ...example, confirmed: others })).toThrow("A1");
    const doubled = [...example.confirmed, ...example.confirmed];
    expect(() => computeScoreSheet({ ...example, confirmed: doubled })).toThrow("A1");
    const beyond = [{ code: "A1" as const, points: 1201, explanation: "" }, ...others];
    expect(first?.points).toBe(1200);
    expect(() => computeScoreSheet({ ...example, confirmed: beyond })).toThrow(RangeError);
  });

  test.each([
    [9950, 300, 10_000],
    [200, -500, 0],
    [6000, 200, 6200],
  ])("with %i points and a bonus of %i comes to %i", (grid, points, total) => {
    expect(totalWithBonus(grid, [{ label: "", points }])).toBe(total);
  });
});

describe("the thresholds", () => {
  const thresholds = { totalHundredths: 6000, qualityHundredths: 1000 };

  test.each([
    [6000, 1000, 300, 0],
    [5999, 1000, 300, 1],
    [6000, 999, 300, 1],
    [6000, 1000, 0, 1],
    [0, 0, 0, 3],
  ])("with %i in all, %i of quality, %i of maintenance", (grid, quality, maintenance, count) => {
    expect(thresholdFailures({ grid, quality, maintenance }, thresholds)).toHaveLength(count);
  });
});

describe("the cost per result", () => {
  const figures = {
    requestedCents: 100,
    coveredHeads: 1,
    incentiveMonths: 1,
    maintenanceMonths: 0,
  };

  test("counts the months of incentive and of maintenance", () => {
    const cost = costPerResult({ ...figures, coveredHeads: 2, maintenanceMonths: 4 });
    expect(cost && compareRatios(cost, ratio(10, 1))).toBe(0);
  });

  test.each([
    ["the middle one", [5, 1, 9], 5, 1],
    ["the mean of the middle two", [1, 2, 3, 10], 5, 2],
    ["the only one", [7], 7, 1],
  ])("has as its median %s", (_case, values, numerator, denominator) => {
    const median = medianOf(values.map((value) => ratio(value, 1)));
    expect(median && compareRatios(median, ratio(numerator, denominator))).toBe(0);
  });

  test("takes the call's value below eight applications and the median from eight on", () => {
    const middle = [{ requestedCents: 100, personMonths: 1 }];
    const request = { callValueCents: 900, medianFrom: 8, middle };
    expect(costReference({ ...request, eligible: 7 })).toMatchObject({ origin: "call" });
    const eight = costReference({ ...request, eligible: 8 });
    expect(eight).toMatchObject({ origin: "median", eligible: 8 });
    expect(compareRatios(eight.value, ratio(100, 1))).toBe(0);
    expect(costReference({ ...request, eligible: 8, middle: [] })).toMatchObject({
      origin: "call",
    });
  });
});

describe("two evaluators", () => {
  const high = { D1: 800, D2: 600, D3: 600 };

  test("are averaged criterion by criterion", () => {
    expect(meanOfEvaluators(high, { D1: 600, D2: 400, D3: 200 })).toEqual({
      D1: 700,
      D2: 500,
      D3: 400,
    });
  });

  test("meet only when they are more than four points apart", () => {
    expect(evaluatorsMustMeet(high, { D1: 600, D2: 600, D3: 400 }, 400)).toBe(false);
    expect(evaluatorsMustMeet({ D1: 600, D2: 400, D3: 400 }, high, 400)).toBe(true);
  });

  test("give reasons of at least eighty characters and only printed levels", () => {
    const reason = "r".repeat(80);
    const form = { D1Motivation: reason, D2Motivation: reason, D3Motivation: reason };
    const complete = { ...form, D1: "600", D2: "400", D3: "200" };
    expect(evaluatorScoresSchema.safeParse(complete).success).toBe(true);
    expect(evaluatorScoresSchema.safeParse({ ...complete, D1: "700" }).success).toBe(false);
    const short = { ...complete, D3Motivation: "r".repeat(79) };
    expect(evaluatorScoresSchema.safeParse(short).success).toBe(false);
  });
});
