import { describe, expect, test } from "vitest";
import { nameField } from "#workflows/checkup/checkup-answers.ts";
import { areaCodes, areas } from "#workflows/programme/areas.ts";
import { atecoVersionOn, findAtecoSection } from "#workflows/programme/ateco-sections.ts";
import { questionnaire, questions } from "#workflows/programme/questionnaire/questionnaire.ts";

describe("the questionnaire", () => {
  test("has nine sections and 55 questions", () => {
    const counts = questionnaire.sections.map(({ id, questions: own }) => [id, own.length]);
    expect(Object.fromEntries(counts)).toEqual({
      A: 8,
      B: 6,
      C: 6,
      D: 9,
      E: 5,
      F: 5,
      G: 5,
      H: 8,
      I: 3,
    });
    expect(questions).toHaveLength(55);
  });

  test("numbers its questions in order and names no field twice", () => {
    for (const { id, questions: own } of questionnaire.sections)
      expect(own.map((question) => question.id)).toEqual(
        own.map((_, index) => `${id}0${String(index + 1)}`),
      );
    const names = questions.flatMap((question) =>
      question.fields.map((field) => nameField(question, field)),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("gives the areas a weight of 100 together", () => {
    expect(areaCodes.reduce((sum, area) => sum + areas[area].weight, 0)).toBe(100);
  });

  test("weighs the questions of each area", () => {
    const weights = areaCodes.map((area) => [
      area,
      questions.reduce((sum, { scoring }) => sum + (scoring?.weights[area] ?? 0), 0),
    ]);
    expect(Object.fromEntries(weights)).toEqual({
      TEM: 17,
      LUO: 11,
      CON: 16,
      WEL: 14,
      CUL: 10,
      COM: 9,
      REL: 10,
      MIS: 8,
    });
  });

  test("gives every chosen option a score where the question is scored by option", () => {
    for (const { id, scoring, fields } of questions) {
      if (scoring?.rule.kind !== "option") continue;
      for (const field of fields) {
        const options = "options" in field ? field.options : [];
        for (const option of options)
          expect(option.score !== undefined || option.notApplicable, `${id} ${option.key}`).toBe(
            true,
          );
      }
    }
  });
});

describe("the classification of activities", () => {
  test.each([
    ["2025-03-31", "ATECO 2007"],
    ["2025-04-01", "ATECO 2025"],
  ])("on %s is %s", (day, version) => {
    expect(atecoVersionOn(day)).toBe(version);
  });

  test.each([
    ["62.01", "2016-01-31", "J"],
    ["62.01", "2026-01-31", "K"],
    ["88.91.00", "2026-01-31", "R"],
  ])("puts %s on %s into section %s", (code, day, letter) => {
    expect(findAtecoSection(code, day)?.letter).toBe(letter);
  });
});
