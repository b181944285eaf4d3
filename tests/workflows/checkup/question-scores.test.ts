import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue, CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { scoreQuestion } from "#workflows/checkup/question-scores.ts";
import { keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";
import { toHundredths } from "#workflows/points.ts";
import { findQuestion } from "#workflows/programme/questionnaire/questionnaire.ts";

function pointsOf(questionId: string, answers: CheckupAnswers): number | string {
  const score = scoreQuestion(findQuestion(questionId)!, keepApplicableAnswers(answers));
  return score.kind === "scored" ? toHundredths(score.points) : score.kind;
}

describe("the points of a question", () => {
  // 2 of 4 part-timers asked for it; 1/4 in charge against 7/12 in the firm; 1 of 2 fathers.
  test.each([
    ["B02", 50_00],
    ["B04", 42_86],
    ["C03", 50_00],
    ["C05", 25_00],
    ["D01", 40_00],
    ["D02", 50_00],
    ["D08", 50_00],
    ["E02", 50_00],
    ["E03", 40_00],
    ["E04", 20_00],
    ["F01", 25_00],
    ["F02", 25_00],
    ["F04", 0],
    ["G04", 50_00],
    ["H02", 45_00],
    ["H03", 50_00],
    ["H04", 33_33],
    ["H06", 15_00],
    ["H08", 66_67],
  ])("%s is worth %i hundredths for the firm of twelve", (questionId, expected) => {
    expect(pointsOf(questionId, answersOfTwelve)).toBe(expected);
  });

  test.each<[string, Record<string, AnswerValue | undefined>, number | string]>([
    ["D01", { D01: "ruleWide" }, 100_00],
    ["D01", { D01: "unknown" }, "unknown"],
    ["D04", { D04: "noRequests" }, "notApplicable"],
    ["D05", { D05: "incompatible" }, "notApplicable"],
    ["D06", { D05: "agreements", "D06.people": 3, "D06.days": 400 }, 62_50],
    ["D06", { D05: "agreements", "D06.people": 6, "D06.days": 400 }, 100_00],
    ["E02", { E02: ["nothing"] }, 0],
    ["E02", { E02: ["talkBefore", "contacts", "replacement", "training", "talkAfter"] }, 100_00],
    ["E03", { E03: ["pay", "fathersDays"] }, 70_00],
    ["E03", { E03: ["pay", "fathersDays", "nurseryHours", "childIllness"] }, 100_00],
    ["E03", { E03: undefined }, "unanswered"],
    ["E03", { E03: undefined, "unknown.E03": "on" }, "unknown"],
    // M14 works in two areas, M32 in two more.
    ["F01", { "F01.measures": ["M14", "M32"] }, 100_00],
    ["F01", { "F01.measures": ["none"] }, 0],
    ["F02", { F02: 600_000 }, 100_00],
    ["H06", { H06: ["companyBargaining", "localBargaining", "representatives"] }, 100_00],
    ["H06", { H06: ["none"] }, 0],
    ["H08", { "H08.months": 48 }, 100_00],
    ["H03", { "H03.fathers": undefined }, "unanswered"],
    ["C03", { "C03.men.newParents": undefined }, "notApplicable"],
    ["C03", { "C03.men.parentalLeave": 2 }, 100_00],
    ["B04", { "B04.total": 0, "B04.women": 0 }, "notApplicable"],
    ["B04", { "B04.women": 4 }, 100_00],
    [
      "B02",
      { "B02.women.requested": 0, "B02.women.imposed": 0, "B02.men.imposed": 0 },
      "notApplicable",
    ],
  ])("%s with %o gives %s", (questionId, changes, expected) => {
    expect(pointsOf(questionId, withAnswers(changes))).toBe(expected);
  });

  test.each(["D01", "D04", "D09", "H01"])(
    "an informal practice is worth 60 in a firm under ten (%s)",
    (questionId) => {
      expect(pointsOf(questionId, answersOfSeven)).toBe(60_00);
    },
  );
});
