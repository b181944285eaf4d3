import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue, CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { computeCheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import { explainFigures } from "#workflows/checkup/explain-figures.ts";
import { choicesOfOracle, judgeByTheText } from "./index-oracle.ts";

type Arbitrary = fc.Arbitrary<AnswerValue | undefined>;

const maybe = (value: fc.Arbitrary<AnswerValue>): Arbitrary =>
  fc.option(value, { nil: undefined, freq: 6 });
const figure = (max: number) => maybe(fc.nat(max));
const tick = fc.constantFrom<AnswerValue | undefined>(undefined, undefined, undefined, "on");
const some = (keys: string[], alone: string) =>
  maybe(fc.oneof(fc.constant([alone]), fc.subarray(keys, { minLength: 1 })));

const figures: Record<string, number> = {
  ...{ "B01.women.permanent": 9, "B01.women.workingMember": 4, "B01.men.permanent": 9 },
  ...{ "B01.men.owner": 2, "B01.other.fixedTerm": 1, "B02.women.requested": 4 },
  ...{ "B02.women.imposed": 3, "B02.men.requested": 2, "B02.men.imposed": 2 },
  ...{ "B02.women.fullTime": 5, "B04.total": 4, "B04.women": 4, B06: 6 },
  ...{ "C01.young": 4, "C01.older": 5, C02: 4, C04: 6, "C03.men.newParents": 3 },
  ...{ "C03.men.birthLeave": 3, "C03.men.parentalLeave": 3, "C03.women.newParents": 2 },
  ...{ D02: 100, "D06.people": 8, F02: 900_000, "G01.workable": 30_000, "G01.illness": 1500 },
  ...{ "G01.family": 600, "G01.other": 300, "G02.women.left": 3, "G02.men.left": 2 },
  ...{ "G02.women.leftAsParents": 1, "H08.months": 60 },
};

const answers: fc.Arbitrary<CheckupAnswers> = fc
  .record<Record<string, AnswerValue | undefined>>({
    A03: fc.constantFrom("limitedCompany", "cooperative", "socialCooperative", "consortium"),
    ...Object.fromEntries(Object.entries(figures).map(([name, max]) => [name, figure(max)])),
    ...Object.fromEntries(
      choicesOfOracle.singles.map(({ id, keys }) => [id, maybe(fc.constantFrom(...keys))]),
    ),
    E02: some(["talkBefore", "contacts", "replacement", "training", "gradualHours"], "nothing"),
    E03: some(["pay", "fathersDays", "nurseryHours", "childIllness"], "nothing"),
    F04: some(["firms", "nurseries", "municipality", "platform"], "nobody"),
    G04: some(["absences", "overtime", "exits", "leaveUse", "costs"], "none"),
    H02: some(["talks", "meeting", "questionnaire", "ideas"], "none"),
    H04: some(["orally", "letter", "board", "hiring"], "none"),
    H06: some(choicesOfOracle.relations, "none"),
    "F01.measures": some(choicesOfOracle.measures, "none"),
    ...Object.fromEntries(
      ["results", "partTime", "fathers", "criteria"].map((key) => [
        `H03.${key}`,
        maybe(fc.constantFrom("1", "2", "3", "4", "5")),
      ]),
    ),
    ...Object.fromEntries(
      ["B06", "C01", "C02", "C03", "C04", "D02", "D08", "E02", "F01", "F02", "G01", "G02", "H03"]
        .concat(["D06", "E03", "F04", "G04", "H02", "H04", "H06", "H08"])
        .map((id) => [`unknown.${id}`, tick]),
    ),
  })
  .map((changes) =>
    withAnswers({ "B01.women.permanent": undefined, "B01.men.permanent": undefined, ...changes }),
  );

function computed(given: CheckupAnswers) {
  const { areas, maturity, need, criticality, reliability, ranking } = computeCheckupIndices(given);
  const by = (key: "maturity" | "priority") =>
    Object.fromEntries(areas.map((one) => [one.area, one[key]]));
  return {
    maturity: by("maturity"),
    overall: maturity,
    need,
    criticality,
    priorities: by("priority"),
    reliability,
    ranking,
  };
}

describe("the indices computed a second time from the text of the rules", () => {
  test.each([
    ["twelve", answersOfTwelve],
    ["seven", answersOfSeven],
    ["nobody", {}],
  ])("are the same for the firm of %s", (_, given) => {
    expect(computed(given)).toEqual(judgeByTheText(given));
  });

  test("are the same whatever a firm answers", () => {
    let calculable = 0;
    fc.assert(
      fc.property(answers, (given) => {
        const indices = computed(given);
        expect(indices).toEqual(judgeByTheText(given));
        if (indices.ranking.length > 0) calculable += 1;
      }),
      { numRuns: 300 },
    );
    // The random firms are not all without a figure.
    expect(calculable).toBeGreaterThan(50);
  });
});

describe("the explanation of a figure", () => {
  test("ends with the figure, whatever a firm answers", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const indices = computeCheckupIndices(given);
        const explained = new Map(explainFigures(given).map((one) => [one.key, one]));
        expect(explained.get("IMC")?.value).toBe(indices.maturity);
        expect(explained.get("IB")?.value).toBe(indices.need);
        expect(explained.get("IK")?.value).toBe(indices.criticality);
        expect(explained.get("AFF")?.value).toBe(indices.reliability);
        for (const { area, maturity, priority } of indices.areas) {
          expect(explained.get(area)?.value).toBe(maturity);
          expect(explained.get(`PR-${area}`)?.value).toBe(priority);
        }
        for (const { value, steps, missing } of explained.values())
          if (value === null) expect(steps.length + missing.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test("puts the numbers into the formula", () => {
    const explained = new Map(explainFigures(answersOfTwelve).map((one) => [one.key, one]));
    expect(explained.get("WEL")?.steps.at(-1)).toBe(
      "(4 × 25 + 2 × 25 + 3 × 30 + 3 × 0) ÷ (4 + 2 + 3 + 3) = 240 ÷ 12 = 20",
    );
    expect(explained.get("PR-WEL")?.steps).toEqual([
      "(100 − 20) × (0,5 + 0,25 × 60,56 ÷ 100 + 0,25 × 64,44 ÷ 100) = 80 × 0,8125 = 65",
    ]);
    expect(explained.get("WEL")?.missing).toEqual([
      "Non chieste alla vostra impresa, fuori da entrambe le somme: F05.",
    ]);
  });

  test("says what was missing and what is divided by instead", () => {
    const given = withAnswers({ C02: undefined, "unknown.C02": "on", H06: undefined });
    const explained = new Map(explainFigures(given).map((one) => [one.key, one]));
    expect(explained.get("IB")?.missing).toEqual([
      "Manca: Persone che assistono familiari (C02). I pesi rimasti sommano 75% e si divide per 75.",
    ]);
    expect(explained.get("REL")).toMatchObject({ value: null });
    expect(explained.get("REL")?.steps).toEqual([
      "Peso delle risposte note sul peso delle domande che vi riguardano: 5 ÷ 10 = 50%. Ne serve almeno il 60%: l'indice non è calcolabile.",
    ]);
    expect(explained.get("IMC")?.missing).toEqual([
      "Senza REL: i pesi delle altre aree sommano 90 invece di 100, e si divide per 90.",
    ]);
  });
});
