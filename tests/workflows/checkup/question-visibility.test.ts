import { describe, expect, test } from "vitest";
import { answersOfSeven, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue } from "#workflows/checkup/checkup-answers.ts";
import {
  formKindOf,
  isAsked,
  keepApplicableAnswers,
  listAskedFields,
  listAskedQuestions,
  listOfferedOptions,
} from "#workflows/checkup/question-visibility.ts";
import { findQuestion, questions } from "#workflows/programme/questionnaire/questionnaire.ts";

describe("a question is asked", () => {
  test.each<[string, Record<string, AnswerValue | undefined>, boolean]>([
    ["B04", {}, true],
    ["D02", { D01: "practice" }, true],
    ["D02", { D01: "no" }, false],
    ["D02", { D01: "unknown" }, false],
    ["D02", { D01: undefined }, false],
    ["D06", { D05: "agreements" }, true],
    ["D06", { D05: "regulation" }, true],
    ["D06", { D05: "emergencies" }, false],
    ["D06", { D05: "incompatible" }, false],
    ["D07", { B06: 1 }, true],
    ["D07", { B06: 0 }, false],
    ["D07", { B06: undefined, "unknown.B06": "on" }, false],
    ["F03", { "F01.measures": ["M01"] }, true],
    ["F03", { "F01.measures": ["none"] }, false],
    ["F05", { A03: "limitedCompany", "A06.contracts": ["metalIndustry"] }, false],
    ["F05", { A03: "cooperative" }, true],
    ["F05", { A03: "socialCooperative" }, true],
    ["F05", { "A06.contracts": ["metalCraft"] }, true],
    ["F05", { "A06.contracts": ["metalIndustry", "trade"] }, true],
    ["F05", { "A06.contracts": ["workCooperatives"] }, true],
    ["G03", {}, true],
    ["G03", { "G02.women.left": 0 }, false],
    ["G03", { "G02.women.left": undefined, "unknown.G02": "on" }, false],
  ])("%s with %o: %s", (questionId, changes, expected) => {
    expect(isAsked(findQuestion(questionId)!, withAnswers(changes))).toBe(expected);
  });

  test.each([
    [1, "D08", false],
    [12, "D08", true],
    [4, "E05", false],
    [12, "E05", true],
  ])("with %i people, %s: %s", (people, questionId, expected) => {
    const answers = { "B01.women.permanent": people };
    expect(isAsked(findQuestion(questionId)!, answers)).toBe(expected);
  });
});

describe("the short form", () => {
  test("is for firms under ten", () => {
    expect(formKindOf({ "B01.men.permanent": 9 })).toBe("short");
    expect(formKindOf({ "B01.men.permanent": 10 })).toBe("full");
    expect(formKindOf({})).toBe("full");
  });

  test("hides ten questions and asks at most 45", () => {
    const hidden = questions.filter((question) => question.hiddenInShortForm).map(({ id }) => id);
    expect(hidden).toEqual(["B03", "B04", "C04", "D06", "D08", "E05", "F05", "G03", "G05", "H05"]);
    const asked = listAskedQuestions(answersOfSeven);
    expect(asked.length).toBeLessThanOrEqual(45);
    expect(asked.map(({ id }) => id).filter((id) => hidden.includes(id))).toEqual([]);
  });

  test("asks about other enterprises with yes or no", () => {
    const [kind] = findQuestion("A08")!.fields;
    const options = kind && "options" in kind ? kind.options : [];
    const offered = listOfferedOptions(options, { form: "short", referenceDay: "2026-10-31" });
    expect(offered.map(({ key }) => key)).toEqual(["autonomous", "yes"]);
    const answers = { ...answersOfSeven, "A08.kind": "partner" };
    expect(listAskedFields(findQuestion("A08")!, answers)).toHaveLength(1);
  });
});

test("the half day of leave is an answer from 25 June 2015 on", () => {
  const [field] = findQuestion("E01")!.fields;
  const options = field && "options" in field ? field.options : [];
  const keysOn = (referenceDay: string) =>
    listOfferedOptions(options, { form: "full", referenceDay }).map(({ key }) => key);
  expect(keysOn("2015-05-31")).not.toContain("halfDay");
  expect(keysOn("2015-06-30")).toContain("halfDay");
});

test("an answer that no longer applies is not counted and comes back with its condition", () => {
  const stored = withAnswers({ D01: "no" });
  expect(stored["D02"]).toBe(50);
  expect(keepApplicableAnswers(stored)["D02"]).toBeUndefined();
  expect(keepApplicableAnswers({ ...stored, D01: "practice" })["D02"]).toBe(50);
});
