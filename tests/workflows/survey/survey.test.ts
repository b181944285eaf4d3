import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondQuestionnaire } from "#tests/fixtures/later-questionnaires.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { Question, Questionnaire } from "#workflows/programme/questionnaire/question-types.ts";
import { questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";
import { surveyAnswerSchema, type SurveyAnswer } from "#workflows/survey/survey-answer-schema.ts";
import { readCode, spaceCode, writeCode } from "#workflows/survey/survey-code.ts";
import {
  FEWEST,
  keepTexts,
  tellCount,
  tellResult,
  wordCount,
} from "#workflows/survey/survey-figures.ts";
import { surveyOpeningSchema } from "#workflows/survey/survey-opening-schema.ts";
import { surveyFigures, surveyQuestions } from "#workflows/survey/survey-questions.ts";
import { addToTallies, emptyTallies, wordsIn } from "#workflows/survey/survey-tally.ts";
import {
  listSurveySources,
  takeOverSurvey,
  type SurveyTarget,
} from "#workflows/survey/survey-to-checkup.ts";

const codes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => writeCode(bytes));

describe("a code", () => {
  test("is read back however it is spelled", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readCode(spaceCode(code).toLowerCase().replaceAll("0", "o"))).toBe(code);
      }),
    );
  });

  test("with one wrong sign, or two in each other's place, is known to be wrong", () => {
    fc.assert(
      fc.property(codes, fc.nat(27), fc.nat(31), fc.nat(26), (code, at, sign, swap) => {
        const wrong = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(sign);
        const changed = code.slice(0, at) + wrong + code.slice(at + 1);
        if (changed !== code) expect(readCode(changed)).toBeNull();
        const [one = "", other = ""] = code.slice(swap, swap + 2);
        const swapped = code.slice(0, swap) + other + one + code.slice(swap + 2);
        if (swapped !== code) expect(readCode(swapped)).toBeNull();
      }),
    );
  });

  test.each(["", "none", "7H3K", "U".repeat(28), "0".repeat(29), "__proto__"])(
    "%o is none",
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  test("carries 128 random bits", () => {
    expect(() => writeCode(new Uint8Array(15))).toThrow(RangeError);
    expect(writeCode(new Uint8Array(16).fill(255))).toHaveLength(28);
  });
});

describe("the questions", () => {
  test("are fifteen at most, and no two figures come from one choice among several", () => {
    expect(surveyQuestions.length).toBeLessThanOrEqual(15);
    for (const question of surveyQuestions.filter(({ kind }) => kind === "oneOf"))
      expect(surveyFigures.filter(({ name }) => name.startsWith(question.id))).toHaveLength(1);
    expect(surveyFigures.some(({ name }) => name.endsWith(".none"))).toBe(false);
  });

  test.each([
    ["nothing at all", {}, "children"],
    [
      "too many periods",
      { periods: ["christmas", "easter", "summer", "carnival", "longWeekends"] },
      "periods",
    ],
    ["«No» with an age", { children: ["young", "none"] }, "children"],
    ["a voice that is not there", { commute: "helicopter" }, "commute"],
    ["a text without end", { words: "a".repeat(501) }, "words"],
  ])("refuse %s at its field", (_what, posted, field) => {
    const result = surveyAnswerSchema.safeParse(posted);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
  });

  test("may be left out, and take nothing that was not asked", () => {
    const posted = { commute: "long", "children.young": "99", constructor: "x" };
    const answer = surveyAnswerSchema.parse(posted) as SurveyAnswer;
    expect(Object.keys(answer).sort()).toEqual(surveyQuestions.map(({ id }) => id).sort());
    expect(addToTallies(emptyTallies, answer)).toEqual({ ...emptyTallies, commute: 1 });
  });
});

const anAnswer = fc
  .record({
    children: fc.subarray(["young", "older", "teen"]),
    adultCare: fc.constantFrom(undefined, "daily", "weekly", "no"),
    periods: fc.subarray(["christmas", "summer", "easter"]),
    balance: fc.constantFrom(undefined, "yes", "hardly", "no"),
    words: fc.constantFrom("", "più flessibilità"),
  })
  .map((posted) => surveyAnswerSchema.safeParse(posted))
  .filter(({ success }) => success)
  .map(({ data }) => data as SurveyAnswer);

describe("the sums", () => {
  test("are the same in whatever order people answer", () => {
    fc.assert(
      fc.property(fc.array(anAnswer, { maxLength: 12 }), (answers) => {
        const sum = (list: SurveyAnswer[]) => list.reduce(addToTallies, emptyTallies);
        expect(sum(answers.toReversed())).toEqual(sum(answers));
      }),
    );
  });

  test("count whoever chose one of the keys a question tells", () => {
    const answers = ["daily", "weekly", "no"].map(
      (adultCare) => surveyAnswerSchema.parse({ adultCare }) as SurveyAnswer,
    );
    expect(answers.reduce(addToTallies, emptyTallies)["adultCare"]).toBe(2);
    expect(wordsIn({ words: "un testo" })).toBe("un testo");
  });
});

describe("what is told", () => {
  const upTo = 60;

  test("never pins down a group under five nor its complement, whoever knows the rule and the total", () => {
    for (let answers = FEWEST; answers <= upTo; answers += 1) {
      const byTold = new Map<string, number[]>();
      for (let people = 0; people <= answers; people += 1) {
        const told = JSON.stringify(tellCount(people, answers));
        byTold.set(told, [...(byTold.get(told) ?? []), people]);
      }
      for (const possible of byTold.values()) {
        const [only = 0] = possible;
        const isWide = possible.length >= FEWEST;
        const isBetweenGroups = only >= FEWEST && answers - only >= FEWEST;
        expect(isWide || isBetweenGroups, `${String(answers)}: ${String(possible)}`).toBe(true);
      }
    }
  });

  test("is nothing at all under five answers", () => {
    for (const answers of [0, 1, 4]) expect(tellResult(emptyTallies, answers)).toBeNull();
    expect(tellResult(emptyTallies, 5)?.answers).toBe(5);
    expect(keepTexts(["a", "b", "c", "d"])).toEqual([]);
    expect(keepTexts(["a", "b", "c", "d", "e"])).toHaveLength(5);
  });

  test.each([
    [6, 12, "6 persone"],
    [0, 12, "meno di 5 persone"],
    [4, 12, "meno di 5 persone"],
    [8, 12, "quasi tutte (almeno 8 su 12)"],
    [12, 12, "quasi tutte (almeno 8 su 12)"],
    [5, 9, "quasi tutte (almeno 5 su 9)"],
    [5, 8, "non si può dire"],
    [5, 5, "non si può dire"],
  ])("of %i in %i is «%s»", (people, answers, words) => {
    expect(wordCount(tellCount(people, answers), answers)).toBe(words);
  });
});

const STAFF: CheckupAnswers = { "B01.women.permanent": 10, "B01.men.permanent": 6, H02: ["none"] };

function into(answers: CheckupAnswers, version = questionnaire): SurveyTarget {
  return { answers, version, mayChange: () => true };
}

function resultOf(tallies: Record<string, number>, answers = 14) {
  const result = tellResult({ ...emptyTallies, ...tallies }, answers);
  if (!result) throw new Error("too few answers");
  return result;
}

describe("a survey taken over into the check-up", () => {
  const tallies = { "children.young": 6, "children.older": 2, adultCare: 5, commute: 13 };

  test("writes the counts it may tell, where they come from, and that the staff was asked", () => {
    const { set, clear } = takeOverSurvey(resultOf(tallies), into(STAFF));
    expect(set).toEqual({ "C01.young": 6, C02: 5, C05: "survey", H02: ["questionnaire"] });
    expect(clear).toEqual(["unknown.C01", "unknown.C02", "unknown.C05", "unknown.H02"]);
  });

  test("touches no question that may not be changed, or is not asked of so small a firm", () => {
    const onlyCare = takeOverSurvey(resultOf(tallies), {
      ...into(STAFF),
      mayChange: (id) => id === "C02",
    });
    expect(onlyCare.set).toEqual({ C02: 5 });
    const small = { ...STAFF, "B01.women.permanent": 3 };
    const commuting = resultOf({ commute: 6 });
    expect(takeOverSurvey(commuting, into(small)).set).toEqual({ H02: ["questionnaire"] });
    expect(takeOverSurvey(commuting, into(STAFF)).set).toMatchObject({ C04: 6 });
  });

  test("names the four periods most people named, in the order of the question", () => {
    const periods = {
      "periods.christmas": 6,
      "periods.carnival": 5,
      "periods.easter": 7,
      "periods.summer": 14,
      "periods.childIllness": 8,
      "periods.longWeekends": 4,
    };
    const { set } = takeOverSurvey(resultOf(periods), into(STAFF));
    expect(set["C06"]).toEqual(["christmas", "easter", "summer", "childIllness"]);
  });

  test("writes only what the questionnaire of the dossier has a place for", () => {
    const periods = resultOf({ "periods.carnival": 7, "periods.easter": 7 });
    expect(takeOverSurvey(periods, into(STAFF, secondQuestionnaire)).set["C06"]).toEqual([
      "easter",
    ]);
    const poorer = withQuestions((question) => {
      if (question.id === "C02") return [];
      return question.id === "C05" || question.id === "H02"
        ? [withoutSurvey(question)]
        : [question];
    });
    expect(takeOverSurvey(resultOf(tallies), into(STAFF, poorer)).set).toEqual({ "C01.young": 6 });
  });

  test("is named beside an answer as long as the answer says what the survey found", () => {
    const result = resultOf(tallies);
    const { set } = takeOverSurvey(result, into(STAFF));
    const survey = { result, closedOn: "2026-11-08" };
    const sources = listSurveySources(survey, { ...STAFF, ...set }, questionnaire);
    expect(sources).toEqual({
      C01: "«Con almeno un figlio da 0 a 3 anni»: da indagine anonima dell'8 novembre 2026, 14 risposte",
      C02: "Da indagine anonima dell'8 novembre 2026, 14 risposte",
      H02: "Questionario: da indagine anonima dell'8 novembre 2026, 14 risposte",
    });
    const corrected = { ...STAFF, ...set, C02: 7, H02: ["talks"] };
    expect(Object.keys(listSurveySources(survey, corrected, questionnaire))).toEqual(["C01"]);
  });
});

function withQuestions(change: (question: Question) => Question[]): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap(change),
  }));
  return { version: "other", sections };
}

function withoutSurvey(question: Question): Question {
  const asksForSurvey = (key: string) => key === "survey" || key === "questionnaire";
  return {
    ...question,
    fields: question.fields.map((field) =>
      "options" in field
        ? { ...field, options: field.options.filter(({ key }) => !asksForSurvey(key)) }
        : field,
    ),
  };
}

describe("opening a survey", () => {
  const schema = surveyOpeningSchema({ people: 12, today: "2026-11-02" });

  test.each([
    ["more slips than people", { slips: "13", closesOn: "2026-11-16" }, "slips"],
    ["too few slips to tell anything", { slips: "4", closesOn: "2026-11-16" }, "slips"],
    ["a day that is over", { slips: "12", closesOn: "2026-11-02" }, "closesOn"],
    ["a day too far away", { slips: "12", closesOn: "2027-02-01" }, "closesOn"],
    ["no day", { slips: "12", closesOn: "" }, "closesOn"],
  ])("refuses %s", (_what, posted, field) => {
    expect(schema.safeParse(posted).error?.issues[0]?.path).toEqual([field]);
  });

  test("takes everybody for two weeks", () => {
    expect(schema.parse({ slips: "12", closesOn: "2026-11-16" })).toEqual({
      slips: 12,
      closesOn: "2026-11-16",
    });
  });
});
