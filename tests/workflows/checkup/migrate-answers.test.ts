import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import {
  secondQuestionnaire,
  thirdQuestionnaire,
  threeQuestionnaires,
} from "#tests/fixtures/later-questionnaires.ts";
import type { AnswerValue, CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { computeCheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import { migrateAnswers } from "#workflows/checkup/migrate-answers.ts";
import { findQuestion, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";
import {
  questionnaires,
  registerQuestionnaires,
} from "#workflows/programme/questionnaire/questionnaire-versions.ts";

function migrate(answers: CheckupAnswers, to = "cip-2") {
  return migrateAnswers({
    from: "cip-1",
    to,
    answers,
    referenceDay: "2026-10-31",
    registry: threeQuestionnaires,
  });
}

describe("the versions of the questionnaire", () => {
  test("are found by the name a dossier keeps", () => {
    expect(questionnaires.find("cip-1")).toBe(questionnaires.current);
    expect(threeQuestionnaires.current).toBe(thirdQuestionnaire);
    expect(() => questionnaires.find("cip-9")).toThrow("There is no questionnaire cip-9");
  });

  test("need a way from each to the next, and a name each", () => {
    expect(() => registerQuestionnaires([questionnaire, secondQuestionnaire])).toThrow(
      "No change leads from cip-1 to cip-2",
    );
    expect(() => registerQuestionnaires([questionnaire, questionnaire])).toThrow("one name");
  });
});

describe("answers brought to a later version", () => {
  test("stay as they are within one version", () => {
    expect(migrate(answersOfTwelve, "cip-1")).toEqual({
      answers: answersOfTwelve,
      notCarried: [],
      toAnswer: [],
    });
  });

  test("do not ask anew, under another name, for what was missing before", () => {
    const { toAnswer } = migrate(withAnswers({ D09: undefined }));
    expect(toAnswer.map(({ questionId }) => questionId)).toEqual(["H09"]);
  });

  test("take the new names of questions and options", () => {
    const { answers } = migrate(withAnswers({ "note.D09": "Lo diciamo a voce." }));
    expect(answers).toMatchObject({ D10: "habit", "note.D10": "Lo diciamo a voce.", D01: "habit" });
    expect(answers["D09"]).toBeUndefined();
  });

  test("say what has no place any more, in the old words, and why", () => {
    const { answers, notCarried, toAnswer } = migrate(
      withAnswers({ C06: ["carnival", "summer"], "H08.months": 48 }),
    );
    expect(answers).toMatchObject({ C06: ["summer"] });
    expect(notCarried).toEqual([
      {
        questionId: "C06",
        question: findQuestion("C06")?.text,
        answer: "Carnevale",
        why: "La scelta non c'è più.",
      },
      {
        questionId: "E05",
        question: findQuestion("E05")?.text,
        answer: "No",
        why: "Le ferie solidali ora si chiedono nel piano.",
      },
      expect.objectContaining({ questionId: "H08", answer: "48 mesi", why: "Il massimo è 36." }),
    ]);
    expect(toAnswer.map(({ questionId }) => questionId)).toEqual(["H08", "H09"]);
  });

  test("go through every version in between", () => {
    const { answers, notCarried } = migrate(
      withAnswers({ A03: "cooperative", F05: "some" }),
      "cip-3",
    );
    expect(answers).toMatchObject({ D10: "habit" });
    expect(notCarried.map(({ questionId, why }) => [questionId, why])).toEqual([
      ["E05", "Le ferie solidali ora si chiedono nel piano."],
      ["F05", "La domanda non c'è più."],
    ]);
  });

  test("are computed with the version they are given to", () => {
    const { answers } = migrate(answersOfTwelve);
    const first = computeCheckupIndices(answersOfTwelve);
    const second = computeCheckupIndices(answers, secondQuestionnaire);
    const time = (indices: typeof first) => indices.areas.find(({ area }) => area === "TEM");
    // D01 is worth 50 instead of 40 with a weight of 4 of 17.
    expect(time(first)?.maturity).toBe(39_71);
    expect(time(second)?.maturity).toBe(42_06);
    expect(computeCheckupIndices(answersOfTwelve)).toEqual(first);
  });

  test("are never lost without a word", () => {
    const names = Object.keys(answersOfTwelve);
    const odd = fc.oneof<fc.Arbitrary<AnswerValue>[]>(
      fc.nat(200_000),
      fc.constantFrom("practice", "carnival", "no", "M16"),
      fc.constant<AnswerValue>(["carnival", "summer"]),
    );
    fc.assert(
      fc.property(
        fc.subarray(names),
        fc.dictionary(fc.constantFrom(...names), odd),
        (gone, changes) => {
          const without = Object.fromEntries(gone.map((name) => [name, undefined]));
          const before = withAnswers({ ...without, ...changes });
          const { answers, notCarried } = migrate(before, "cip-3");
          const told = new Set(notCarried.map(({ questionId }) => questionId));
          for (const name of Object.keys(before)) {
            const [id = ""] = name.split(".");
            const isThere = name in answers || name.replace("D09", "D10") in answers;
            expect(isThere || told.has(id) || told.has("D10"), name).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
