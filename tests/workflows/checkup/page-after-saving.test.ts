import { expect, test } from "vitest";
import { answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue, CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { pageAfterSaving } from "#workflows/checkup/page-after-saving.ts";
import { referenceDayOf } from "#workflows/checkup/reference-day.ts";
import { sectionSchema } from "#workflows/checkup/section-schema.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { findSection } from "#workflows/programme/questionnaire/questionnaire.ts";

type Changes = Record<string, AnswerValue | undefined>;

/** Nothing said yet about hours. */
const unanswered: Changes = { D01: undefined, D02: undefined };

function save(id: SectionId, changes: Changes, earlier: Changes = {}): string {
  const section = findSection(id)!;
  const names = Object.keys(sectionSchema(section, "2026-10-31").shape);
  const entries = Object.entries({ ...answersOfTwelve, ...changes });
  const saved = Object.fromEntries(
    entries.filter(([name, value]) => names.includes(name) && value !== undefined),
  ) as CheckupAnswers;
  const before = withAnswers({ ...unanswered, ...earlier });
  return pageAfterSaving({ section, before, saved, referenceDay: "2026-10-31" });
}

test.each<[string, SectionId, Changes, string]>([
  ["the next section", "A", {}, "B?saved=A"],
  ["the overview after the last", "I", {}, ""],
  ["the next section, though an answer is missing", "D", { D03: undefined }, "E?saved=D"],
  ["the same page when a question has come up", "D", { D02: undefined }, "D?saved=D#D02"],
  ["the same page when a field has come up", "A", { "A05.place": "elsewhere" }, "A?saved=A#A05"],
  ["the same page when something does not add up", "B", { B06: 99 }, "B?saved=B#B06"],
])("after saving, the company goes to %s", (_, section, changes, page) => {
  expect(save(section, changes)).toBe(page);
});

test("a question left empty on purpose does not hold the company back", () => {
  expect(save("D", { D02: undefined }, { D01: "practice" })).toBe("E?saved=D");
});

test.each([
  ["2026-11-22", "2026-10-31"],
  ["2026-03-01", "2026-02-28"],
  ["2024-03-31", "2024-02-29"],
  ["2026-01-01", "2025-12-31"],
])("a check-up opened on %s refers to %s", (opened, referenceDay) => {
  expect(referenceDayOf(opened)).toBe(referenceDay);
});
