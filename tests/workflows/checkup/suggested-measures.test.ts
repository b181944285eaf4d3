import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import { computeCheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";
import { measuresForNeed } from "#workflows/checkup/measures-for-needs.ts";
import { suggestMeasures } from "#workflows/checkup/suggested-measures.ts";
import { staffNeeds } from "#workflows/programme/questionnaire/section-i.ts";

describe("the suggested measures", () => {
  test("are three to six and serve the urgent areas", () => {
    const { indices, suggestions } = drawCheckupResult(answersOfTwelve);
    expect(suggestions).toHaveLength(6);
    for (const { area } of suggestions) expect(indices.urgentAreas).toContain(area);
    expect(suggestions.map(({ area }) => area).slice(0, 3)).toEqual(indices.urgentAreas);
  });

  test("put first what the firm has wished for", () => {
    const { suggestions } = drawCheckupResult(answersOfTwelve);
    expect(suggestions.find(({ area }) => area === "CON")).toMatchObject({
      code: "M16",
      isWished: true,
    });
  });

  test("answer a named need before what merely costs less", () => {
    const { suggestions } = drawCheckupResult(answersOfTwelve);
    // Summer cover is the second need: the summer camp comes first in welfare.
    expect(suggestions[0]).toMatchObject({ area: "WEL", code: "M26" });
  });

  test("never name a measure the firm has", () => {
    const answers = withAnswers({ "F01.measures": ["M01", "M16", "M26"] });
    const { suggestions } = drawCheckupResult(answers);
    expect(suggestions.map(({ code }) => code)).not.toContain("M16");
    expect(suggestions.map(({ code }) => code)).not.toContain("M26");
  });

  test("stay within what the firm can invest", () => {
    const { suggestions } = drawCheckupResult(withAnswers({ "I03.budget": 0 }));
    for (const { costFromCents } of suggestions) expect(costFromCents).toBe(0);
  });

  test("cost what they cost a firm of this size", () => {
    const [measure] = drawCheckupResult(answersOfSeven).suggestions;
    const [larger] = drawCheckupResult(answersOfTwelve).suggestions.filter(
      ({ code }) => code === measure?.code,
    );
    expect(measure && larger && measure.costToCents < larger.costToCents).toBe(true);
  });

  test("come from the next areas where the urgent ones give fewer than three", () => {
    const answers = withAnswers({});
    const { ranking } = computeCheckupIndices(answers);
    const suggestions = suggestMeasures(answers, { ranking, urgentAreas: [] });
    expect(suggestions.map(({ area }) => area)).toEqual(ranking.slice(0, 3));
  });

  test("are none where no priority can be computed", () => {
    expect(drawCheckupResult({}).suggestions).toEqual([]);
  });
});

test("every need of the staff has measures that answer it", () => {
  for (const { key } of staffNeeds) expect(measuresForNeed(key).length).toBeGreaterThan(0);
  expect(measuresForNeed("")).toEqual([]);
});
