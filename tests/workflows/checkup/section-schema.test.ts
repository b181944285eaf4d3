import { describe, expect, test } from "vitest";
import { correctionSchema, toCorrection } from "#workflows/checkup/correction-schema.ts";
import {
  readDraftAnswers,
  sectionSchema,
  toSectionAnswers,
} from "#workflows/checkup/section-schema.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { findQuestion, findSection } from "#workflows/programme/questionnaire/questionnaire.ts";

const TODAY = "2026-10-31";

function parse(section: SectionId, posted: Record<string, string | string[]>) {
  const result = sectionSchema(findSection(section)!, TODAY).safeParse(posted);
  if (result.success) return { ok: true, answers: toSectionAnswers(result.data) } as const;
  return { ok: false, fields: result.error.issues.map((issue) => issue.path.join(".")) } as const;
}

describe("the form of a section", () => {
  test("may be posted empty: a check-up is filled a little at a time", () => {
    for (const id of ["A", "B", "C", "D", "E", "F", "G", "H", "I"] as const)
      expect(parse(id, {})).toEqual({ ok: true, answers: {} });
  });

  test("turns what is typed into figures, cents and hundredths", () => {
    expect(
      parse("A", { A01: " Officina Prova ", "A07.turnover": "1.234.567,5", A04: "62.01" }),
    ).toEqual({
      ok: true,
      answers: { A01: "Officina Prova", "A07.turnover": 123_456_750, A04: "62.01" },
    });
    expect(parse("B", { "B01.women.permanent": "1.200", B05: "9,4" })).toEqual({
      ok: true,
      answers: { "B01.women.permanent": 1200, B05: 940 },
    });
  });

  test("keeps one choice as a list of one and reads the box for what is not known", () => {
    expect(parse("E", { E02: "contacts", "unknown.E03": "on", E01: "unaware" })).toEqual({
      ok: true,
      answers: { E02: ["contacts"], "unknown.E03": "on", E01: "unaware" },
    });
  });

  test.each<[SectionId, Record<string, string | string[]>, string]>([
    ["A", { A01: "X" }, "A01"],
    ["A", { A01: "x".repeat(151) }, "A01"],
    ["A", { A01: "x".repeat(1_000_000) }, "A01"],
    ["A", { "A02.taxCode": "01234567890" }, "A02.taxCode"],
    ["A", { "A02.vatNumber": "01234567890" }, "A02.vatNumber"],
    ["A", { A03: "kingdom" }, "A03"],
    ["A", { A04: "62.0.1.2" }, "A04"],
    ["A", { A04: "34.10" }, "A04"],
    ["A", { "A06.code": "1234" }, "A06.code"],
    ["A", { "A06.contracts": ["trade", "none"] }, "A06.contracts"],
    ["A", { "A07.turnover": "-1" }, "A07.turnover"],
    ["A", { "A08.link1.share": "100,01" }, "A08.link1.share"],
    ["B", { "B01.women.permanent": "-1" }, "B01.women.permanent"],
    ["B", { "B01.women.permanent": "1,5" }, "B01.women.permanent"],
    ["B", { "B01.women.permanent": "9".repeat(100_000) }, "B01.women.permanent"],
    ["B", { B05: "molte" }, "B05"],
    ["C", { C02: "2", "unknown.C02": "on" }, "unknown.C02"],
    ["C", { C06: ["summer", "easter", "christmas", "carnival", "none"] }, "C06"],
    ["C", { C06: ["summer", "easter", "christmas", "carnival", "longWeekends"] }, "C06"],
    ["D", { D02: "101" }, "D02"],
    ["D", { "D06.days": "23,01" }, "D06.days"],
    ["E", { E02: ["nothing", "contacts"] }, "E02"],
    ["F", { "F01.since.M01": "13/2024" }, "F01.since.M01"],
    ["F", { "F01.measures": ["M99"] }, "F01.measures.0"],
    ["G", { G03: "tanto" }, "G03"],
    ["H", { "H03.results": "6" }, "H03.results"],
    ["H", { "H08.months": "61" }, "H08.months"],
    ["I", { "I01.rank1": "nursery", "I01.rank3": "nursery" }, "I01.rank3"],
    ["I", { "I02.measures": ["M01", "M02", "M03", "M04", "M05", "M06", "M07"] }, "I02.measures"],
    ["I", { "note.I01": "x".repeat(501) }, "note.I01"],
  ])("section %s with %o is wrong at %s", (section, posted, field) => {
    expect(parse(section, posted)).toMatchObject({ ok: false, fields: [field] });
  });

  test("knows the divisions of the classification in force", () => {
    const schema = (day: string) => sectionSchema(findSection("A")!, day);
    expect(schema("2015-01-31").safeParse({ A04: "45.20" }).success).toBe(true);
    expect(schema("2026-10-31").safeParse({ A04: "45.20" }).success).toBe(false);
  });

  test("ignores names that are not its own", () => {
    expect(parse("A", { B05: "9,4", state: "concluded" })).toEqual({ ok: true, answers: {} });
  });

  test("reads what can be read while somebody is still typing", () => {
    expect(readDraftAnswers(findSection("D")!, { D01: "practice", D02: "mol" }, TODAY)).toEqual({
      D01: "practice",
    });
  });
});

describe("a correction", () => {
  const question = findQuestion("C02")!;
  const schema = correctionSchema(question, TODAY);

  test("is one answer with its reason", () => {
    const result = schema.safeParse({ C02: "4", reason: "Sentito il titolare.", version: "2" });
    expect(result.success && toCorrection(question, result.data, TODAY)).toEqual({
      version: 2,
      answers: { C02: 4 },
      reason: "Sentito il titolare.",
    });
  });

  test.each<[Record<string, string>, string]>([
    [{ C02: "-1", reason: "Sentito il titolare.", version: "2" }, "C02"],
    [{ C02: "4", reason: "", version: "2" }, "reason"],
    [{ C02: "4", reason: "Boh", version: "2" }, "reason"],
    [{ C02: "4", "unknown.C02": "on", reason: "Non si sa.", version: "2" }, "unknown.C02"],
  ])("%o is wrong at %s", (posted, field) => {
    const result = schema.safeParse(posted);
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toContain(field);
  });
});
