import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue } from "#workflows/checkup/checkup-answers.ts";
import {
  checkAnswers,
  listBlockingProblems,
  measureProgress,
} from "#workflows/checkup/checkup-completeness.ts";
import { keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";

const TODAY = "2026-10-31";

function problemsWith(changes: Record<string, AnswerValue | undefined>) {
  return checkAnswers(keepApplicableAnswers(withAnswers(changes)), TODAY).map(
    ({ questionId, level }) => `${questionId} ${level}`,
  );
}

describe("a check-up", () => {
  test.each([
    ["of twelve people", answersOfTwelve],
    ["of seven people", answersOfSeven],
  ])("%s is complete when every question has an answer", (_, answers) => {
    const progress = measureProgress(answers, TODAY);
    expect(listBlockingProblems(progress)).toEqual([]);
    expect(progress.isComplete).toBe(true);
  });

  test("that nobody has begun misses every question", () => {
    const progress = measureProgress({}, TODAY);
    expect(progress.isComplete).toBe(false);
    expect(progress.answered).toBe(0);
    expect(progress.sections).toHaveLength(9);
  });

  test.each<[string, Record<string, AnswerValue | undefined>, string]>([
    ["a text", { A01: undefined }, "A01"],
    ["one of two codes", { "A02.vatNumber": undefined }, "A02.vatNumber"],
    ["the name of another town", { "A05.place": "elsewhere" }, "A05.elsewhere"],
    ["the related enterprise", { "A08.kind": "linked" }, "A08.link1.name"],
    ["which kind of relation, in the full form", { "A08.kind": "yes" }, "A08.kind"],
    [
      "a whole table",
      { "B03.women.from30": undefined, "B03.men.from45": undefined },
      "B03.women.under30",
    ],
    ["one step of four", { "H03.criteria": undefined }, "H03.criteria"],
    ["the measures that are active", { "F01.measures": undefined }, "F01.measures"],
  ])("misses %s", (_, changes, field) => {
    const progress = measureProgress(withAnswers(changes), TODAY);
    expect(progress.sections.flatMap(({ missing }) => missing.map((item) => item.field))).toContain(
      field,
    );
    expect(progress.isComplete).toBe(false);
  });

  test("may leave the cost of a replacement empty", () => {
    expect(measureProgress(withAnswers({ G03: undefined }), TODAY).isComplete).toBe(true);
  });

  test("is complete where the firm does not know a figure", () => {
    const answers = withAnswers({ C02: undefined, "unknown.C02": "on" });
    expect(measureProgress(answers, TODAY).isComplete).toBe(true);
  });

  test("a warning does not block, and a note explains it", () => {
    const odd = withAnswers({ "A05.place": "elsewhere", "A05.elsewhere": "Monza" });
    const before = measureProgress(odd, TODAY);
    expect(before.isComplete).toBe(true);
    expect(before.sections[0]?.warnings).toMatchObject([{ questionId: "A05", isExplained: false }]);
    const after = measureProgress({ ...odd, "note.A05": "Apriamo a Milano in marzo." }, TODAY);
    expect(after.sections[0]?.warnings).toMatchObject([{ isExplained: true }]);
  });
});

describe("the answers are checked against each other", () => {
  test("and nothing is wrong with the firm of twelve", () => {
    expect(problemsWith({})).toEqual([]);
  });

  test.each<[Record<string, AnswerValue | undefined>, string]>([
    [{ "A06.contracts": ["none"] }, "A06 warning"],
    [{ "A07.turnover": 2_400_000_001 }, "A07 warning"],
    [{ "B02.men.fullTime": 5 }, "B02 error"],
    [{ "B03.other.from30": 1 }, "B03 error"],
    [{ "B04.women": 5 }, "B04 error"],
    [{ "B04.total": 13 }, "B04 error"],
    [{ B05: 0 }, "B05 error"],
    [{ B05: 1441 }, "B05 warning"],
    [{ B05: 359 }, "B05 warning"],
    [{ B06: 13 }, "B06 error"],
    [{ "C01.young": 13 }, "C01 error"],
    [{ "C01.older": 13 }, "C01 error"],
    [{ C02: 13 }, "C02 error"],
    [{ "C03.women.newParents": 11 }, "C03 warning"],
    [{ C04: 13 }, "C04 error"],
    [{ D02: 0 }, "D02 warning"],
    [{ A04: "62.01", D05: "incompatible" }, "D05 warning"],
    [{ D05: "agreements", "D06.people": 13, "D06.days": 400 }, "D06 error"],
    [{ "F01.measures": ["M16"], E01: "unaware" }, "E01 warning"],
    [{ "F01.users.M01": 13 }, "F01 warning"],
    [{ F02: 6_000_001 }, "F02 warning"],
    [{ F03: "unionAgreement" }, "F03 warning"],
    [{ "G01.other": 19_101 }, "G01 error"],
    [{ "G02.women.left": 0 }, "G02 error"],
    [{ G03: 5_000_001 }, "G03 warning"],
    [{ "H08.permanent": ["M30"] }, "H08 error"],
  ])("%o raises %s", (changes, expected) => {
    expect(problemsWith(changes)).toContain(expected);
  });

  test.each<Record<string, AnswerValue | undefined>>([
    { "A07.turnover": 2_400_000_000 },
    { B05: 1440 },
    { B05: 360 },
    { "C01.young": 12, C02: 12 },
    { "C03.women.newParents": 10 },
    { "F01.users.M01": 12 },
    { F02: 6_000_000 },
    { F03: "unionAgreement", H06: ["localBargaining"] },
    { "G01.other": 19_100 },
    { "H08.permanent": ["M01", "M16"] },
    { A04: "62.01", D05: "no" },
  ])("%o is still in order", (changes) => {
    expect(problemsWith(changes)).toEqual([]);
  });

  test("what is not asked is not checked", () => {
    expect(problemsWith({ D01: "no", D02: 0 })).toEqual([]);
  });
});
