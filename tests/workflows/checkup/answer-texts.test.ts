import { describe, expect, test } from "vitest";
import { answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import {
  describeAnswer,
  listAnswerChanges,
  summariseAnswer,
  toPostedValues,
} from "#workflows/checkup/answer-texts.ts";
import { isAttended, listReplyChanges, type CheckupRemark } from "#workflows/checkup/remarks.ts";
import { sectionSchema, toSectionAnswers } from "#workflows/checkup/section-schema.ts";
import { maskSmallCount, seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import {
  findQuestion,
  questionnaire,
  questions,
} from "#workflows/programme/questionnaire/questionnaire.ts";

describe("an answer in words", () => {
  test.each([
    ["A01", "Officina Prova Srl"],
    ["A07", "Fatturato: € 1.200.000,00; Totale di bilancio: € 800.000,00"],
    ["B05", "9,40 ULA"],
    ["B06", "3 persone"],
    ["C02", "1 persona"],
    ["D02", "50%"],
    [
      "G01",
      "Ore lavorabili: 20.000 ore; Ore di malattia: 700 ore; Ore per malattia dei figli e permessi: 200 ore; Altre ore di assenza: 100 ore",
    ],
    ["D01", "Prassi stabile, fino a 30 minuti"],
    ["E02", "Colloquio prima dell'assenza, Contatti concordati"],
  ])("%s reads %s", (id, expected) => {
    expect(summariseAnswer(findQuestion(id)!, answersOfTwelve)).toBe(expected);
  });

  test("says when nobody knows, and brings the note", () => {
    expect(describeAnswer(findQuestion("C02")!, { "unknown.C02": "on" })).toEqual([
      { label: "Risposta", text: "Non lo sappiamo" },
    ]);
    const noted = withAnswers({ "note.B05": "Stagionali." });
    expect(describeAnswer(findQuestion("B05")!, noted)).toContainEqual({
      label: "Nota",
      text: "Stagionali.",
    });
  });
});

describe("the changes of a save", () => {
  test("name only what is different, old and new", () => {
    const after = withAnswers({ D01: "rule60" });
    expect(listAnswerChanges(["D01", "D03"], answersOfTwelve, after)).toEqual([
      {
        field: "D01",
        from: "Prassi stabile, fino a 30 minuti",
        to: "Regola scritta, fino a 60 minuti",
      },
    ]);
  });

  test("hide groups of one or two people from the history", () => {
    expect(listAnswerChanges(["C02"], { C02: 2 }, { C02: 5 })).toEqual([
      { field: "C02", from: "<3", to: "5 persone" },
    ]);
    // From one to two is a change, though the history must not say which.
    expect(listAnswerChanges(["C02"], { C02: 1 }, { C02: 2 })).toEqual([
      { field: "C02", from: "<3", to: "<3" },
    ]);
  });
});

test("what is stored goes back into the form as it was typed", () => {
  const posted = toPostedValues(questions, answersOfTwelve);
  expect(posted["A07.turnover"]).toBe("1.200.000,00");
  expect(posted["B05"]).toBe("9,40");
  for (const section of questionnaire.sections) {
    const schema = sectionSchema(section, "2026-10-31");
    const names = Object.keys(schema.shape);
    const own = (values: object) =>
      Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
    const result = schema.safeParse(own(posted));
    expect(result.success && toSectionAnswers(result.data)).toEqual(own(answersOfTwelve));
  }
});

describe("a remark is attended to", () => {
  const remark: CheckupRemark = {
    id: "r1",
    questionId: "D01",
    remark: "È scritto da qualche parte?",
    authorName: "Marta Esempio",
    createdAt: new Date("2026-11-09T09:00:00Z"),
    answerBefore: { D01: "practice" },
    reply: "",
    answeredAt: null,
  };

  test("by a reply or by another answer, not by silence", () => {
    expect(isAttended(remark, answersOfTwelve)).toBe(false);
    expect(isAttended({ ...remark, reply: "No, lo sanno tutti." }, answersOfTwelve)).toBe(true);
    expect(isAttended(remark, withAnswers({ D01: "rule60" }))).toBe(true);
  });

  test("and the history keeps the reply, old and new", () => {
    expect(listReplyChanges([remark], { r1: "No." })).toEqual([
      { field: "D01, risposta all'osservazione", from: "", to: "No." },
    ]);
    expect(listReplyChanges([{ ...remark, reply: "No." }], { r1: "No." })).toEqual([]);
    expect(listReplyChanges([remark], {})).toEqual([]);
    const answered = { ...remark, answeredAt: new Date("2026-11-10T09:00:00Z") };
    expect(listReplyChanges([answered], { r1: "Tardi." })).toEqual([]);
  });
});

test("a group of one or two people is masked outside the firm and its consultant", () => {
  expect([0, 1, 2, 3].map(maskSmallCount)).toEqual(["0", "<3", "<3", "3"]);
  expect(seesSmallCounts("company")).toBe(true);
  expect(seesSmallCounts("consultant")).toBe(true);
  expect(seesSmallCounts("caseOfficer")).toBe(false);
});
