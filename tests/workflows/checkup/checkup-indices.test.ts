import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue, CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { computeCheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import { bandOf } from "#workflows/checkup/maturity-index.ts";
import { ratio } from "#workflows/points.ts";

function maturityOf(answers: CheckupAnswers) {
  const { areas } = computeCheckupIndices(answers);
  return Object.fromEntries(areas.map(({ area, maturity }) => [area, maturity]));
}

describe("the indices of a firm of twelve", () => {
  const indices = computeCheckupIndices(answersOfTwelve);

  test("give each area the mean of its questions by weight", () => {
    expect(maturityOf(answersOfTwelve)).toEqual({
      // (1·50 + 4·40 + 3·50 + 3·0 + 3·40 + 3·65) / 17
      TEM: 39_71,
      // (4·0 + 3·50 + 2·50) / 9; remote work is not asked further
      LUO: 27_78,
      // (1·50 + 4·0 + 4·50 + 3·40 + 3·20 + 1·0) / 16
      CON: 26_88,
      // (4·25 + 2·25 + 3·30 + 3·0) / 12
      WEL: 20_00,
      // (1·42,857 + 1·50 + 2·50 + 4·50 + 2·0) / 10
      CUL: 39_29,
      // (1·25 + 1·50 + 4·45 + 3·33,333) / 9
      COM: 39_44,
      // (1·30 + 5·15 + 4·100) / 10
      REL: 50_50,
      // (3·50 + 3·30 + 2·66,667) / 8
      MIS: 46_67,
    });
  });

  test("weigh the areas into one index", () => {
    expect(indices.maturity).toBe(34_63);
    expect(indices.band).toBe("occasional");
  });

  test("measure the need on shares of the staff", () => {
    // 0,30·55,56 + 0,20·66,67 + 0,25·55,56 + 0,10·83,33 + 0,15·55,56
    expect(indices.need).toBe(60_56);
  });

  test("measure what goes wrong on absences and exits", () => {
    // absence rate 5%: sat(2; 4) = 50; one exit in twelve: sat(8,33; 15) = 55,56; one new parent left
    expect(indices.criticality).toBe(64_44);
  });

  test("put the areas in order of priority", () => {
    expect(indices.ranking.slice(0, 3)).toEqual(indices.priorities);
    expect(indices.priorities).toEqual(["WEL", "CON", "LUO"]);
    const welfare = indices.areas.find(({ area }) => area === "WEL");
    // (100 − 20)·(200 + 60,56 + 64,44)/400
    expect(welfare?.priority).toBe(65_00);
    expect(indices.urgentAreas).toEqual(["WEL", "CON", "LUO"]);
  });

  test("halve the reliability where the owner speaks from memory", () => {
    expect(indices.reliability).toBe(50_00);
  });
});

describe("the indices", () => {
  test("count 'Non so' as nothing and not as answered", () => {
    const { areas, reliability } = computeCheckupIndices(
      withAnswers({ D01: "unknown", D02: undefined }),
    );
    const time = areas.find(({ area }) => area === "TEM");
    // D02 is not asked when nobody knows about D01: (50 + 0 + 0 + 120 + 195) / 14
    expect(time).toMatchObject({ maturity: 26_07, visibleWeight: 14, answeredWeight: 10 });
    expect(reliability).toBeLessThan(50_00);
  });

  test("leave an area without a figure when less than 60% of its weight is answered", () => {
    const answers = withAnswers({ H06: undefined, "unknown.H06": "on" });
    const { areas, maturity } = computeCheckupIndices(answers);
    expect(areas.find(({ area }) => area === "REL")).toMatchObject({
      maturity: null,
      priority: null,
    });
    expect(maturity).not.toBeNull();
  });

  test("have a figure at exactly 60%", () => {
    // COM: H02 (4) + C05 (1) + H01 (1) of 9 is 67%; without H01, 5 of 9 is 56%.
    expect(maturityOf(withAnswers({ H04: undefined }))["COM"]).not.toBeNull();
    expect(maturityOf(withAnswers({ H04: undefined, H01: undefined }))["COM"]).toBeNull();
    // CUL: 6 of 10, when H03 is left out.
    expect(
      computeCheckupIndices(
        withAnswers({
          "H03.results": undefined,
        }),
      ).areas.find(({ area }) => area === "CUL"),
    ).toMatchObject({ answeredWeight: 6, visibleWeight: 10, maturity: 32_14 });
  });

  test("re-normalise the need over what is known", () => {
    const answers = withAnswers({
      "C01.young": undefined,
      "C01.older": undefined,
      "unknown.C01": "on",
    });
    // (0,25·55,56 + 0,10·83,33 + 0,15·55,56) / 0,50
    expect(computeCheckupIndices(answers).need).toBe(61_11);
  });

  test("give no priority without a need", () => {
    const answers = withAnswers({
      "C01.young": undefined,
      "C01.older": undefined,
      C02: undefined,
      B06: undefined,
      C04: undefined,
    });
    const { need, ranking, priorities } = computeCheckupIndices(answers);
    expect({ need, ranking, priorities }).toEqual({ need: null, ranking: [], priorities: [] });
  });

  test("count no absence below 3%", () => {
    const answers = withAnswers({ "G01.illness": 100, "G01.family": 0, "G01.other": 0 });
    // 0,35·55,56 + 0,25·100
    expect(computeCheckupIndices(answers).criticality).toBe(44_44);
  });

  test("leave out of the short form what it does not ask", () => {
    const { form, areas } = computeCheckupIndices(answersOfSeven);
    expect(form).toBe("short");
    // B04 and H05 are not asked: H01, D09, H03
    expect(areas.find(({ area }) => area === "CUL")?.visibleWeight).toBe(7);
  });

  test("say nothing about a check-up that nobody has begun", () => {
    const empty = computeCheckupIndices({});
    expect(empty.maturity).toBeNull();
    expect(empty.band).toBeNull();
    expect(empty.reliability).toBe(0);
  });

  test.each([
    [ratio(0, 1), "starting"],
    [ratio(2499, 100), "starting"],
    [ratio(24_999_999, 1_000_000), "starting"],
    [ratio(25, 1), "occasional"],
    [ratio(4999, 100), "occasional"],
    [ratio(50, 1), "structured"],
    [ratio(75, 1), "widespread"],
    [ratio(100, 1), "widespread"],
  ] as const)("band borders are exact (%o is %s)", (value, band) => {
    expect(bandOf(value)).toBe(band);
  });
});

const figure = fc.oneof(fc.constant<AnswerValue | undefined>(undefined), fc.nat({ max: 12 }));
const steps = fc.constantFrom<AnswerValue | undefined>(
  undefined,
  ...["no", "onRequest", "practice", "rule60", "ruleWide", "unknown"],
);

describe("whatever a firm answers", () => {
  const changes = fc.record({
    "B01.women.permanent": figure,
    "C01.young": figure,
    C02: figure,
    B06: figure,
    C04: figure,
    D01: steps,
    D02: figure,
    "G01.illness": fc.oneof(fc.constant<AnswerValue | undefined>(undefined), fc.nat(20_000)),
    "G02.men.left": figure,
    F02: fc.oneof(fc.constant<AnswerValue | undefined>(undefined), fc.nat(10_000_000)),
  });

  test("every index stays between 0 and 100", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const indices = computeCheckupIndices(withAnswers(change));
        const figures = [
          indices.maturity,
          indices.need,
          indices.criticality,
          indices.reliability,
          ...indices.areas.flatMap(({ maturity, priority }) => [maturity, priority]),
        ];
        for (const value of figures) {
          if (value !== null) expect(value >= 0 && value <= 100_00).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the ranking goes from the most to the least urgent", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const { areas, ranking } = computeCheckupIndices(withAnswers(change));
        const priorities = ranking.map(
          (code) => areas.find(({ area }) => area === code)?.priority ?? -1,
        );
        expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });
});
