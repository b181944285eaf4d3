import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { fieldAnchor } from "#workflows/checkup/field-anchor.ts";
import { describeUnits } from "#workflows/checkup/question-help.ts";
import { listAskedQuestions } from "#workflows/checkup/question-visibility.ts";
import { estimateMinutes, estimateSeconds } from "#workflows/checkup/time-estimate.ts";
import { findQuestion, questions } from "#workflows/programme/questionnaire/questionnaire.ts";

test.each(questions.map(({ id }) => id))("%s says why it is asked and gives an example", (id) => {
  const { why, example } = findQuestion(id)!;
  for (const sentence of [why, example]) {
    expect(sentence.length).toBeGreaterThan(15);
    expect(sentence).toMatch(/[.!?]$/);
  }
  expect(example).not.toBe(why);
});

test.each([
  ["B05", /due decimali \(ULA\)/],
  ["A07", /1\.234,50/],
  ["D02", /percentuale/],
  ["G01", /\(ore\)/],
  ["C06", /al massimo 4/],
  ["B01", /casella vuota vale zero/],
  ["D01", /Una voce sola/],
])("%s says how its answer is written", (id, expected) => {
  expect(describeUnits(findQuestion(id)!).join(" ")).toMatch(expected);
});

describe("the time a check-up takes", () => {
  const minutesOf = (answers: typeof answersOfTwelve) =>
    estimateMinutes(
      listAskedQuestions(answers).map(({ id }) => id),
      answers,
    );

  test("is 25 to 35 minutes for the whole form, less for the short one", () => {
    expect(minutesOf(answersOfTwelve)).toBeGreaterThanOrEqual(25);
    expect(minutesOf(answersOfTwelve)).toBeLessThanOrEqual(35);
    expect(minutesOf(answersOfSeven)).toBeLessThan(minutesOf(answersOfTwelve));
  });

  test("is longer for a table than for a choice, and for figures than for a voice", () => {
    const seconds = (id: string) => estimateSeconds(findQuestion(id)!, answersOfTwelve);
    expect(seconds("B01")).toBeGreaterThan(seconds("D01"));
    expect(seconds("A07")).toBeGreaterThan(seconds("D01"));
  });

  test("is nothing for nothing and never less than a minute for something", () => {
    expect(estimateMinutes([], answersOfTwelve)).toBe(0);
    expect(estimateMinutes(["D01"], answersOfTwelve)).toBe(1);
    expect(estimateMinutes(["D01", "D01", "none"], answersOfTwelve)).toBe(1);
  });
});

test("the address of a field is the id it has on its page", () => {
  expect(fieldAnchor("B01.women.permanent")).toBe("checkup-B01-women-permanent");
});
