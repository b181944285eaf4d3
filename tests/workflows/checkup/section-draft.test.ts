import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import { measureProgress } from "#workflows/checkup/checkup-completeness.ts";
import { keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";
import {
  listOverlong,
  readSectionDraft,
  toSectionValues,
  unifyValues,
  type TypedValues,
} from "#workflows/checkup/section-draft.ts";
import { tellUnreadable } from "#workflows/checkup/unreadable-answers.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { findSection, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

const DAY = "2026-10-31";

function draft(id: SectionId, posted: TypedValues) {
  return readSectionDraft(findSection(id)!, posted, DAY);
}

describe("a section being typed", () => {
  test("keeps what cannot be an answer yet apart from the answers", () => {
    expect(draft("D", { D01: "practice", D02: "cinquanta" })).toEqual({
      answers: { D01: "practice" },
      typed: { D02: "cinquanta" },
    });
  });

  test.each<[string, SectionId, TypedValues, TypedValues]>([
    [
      "a need named twice",
      "I",
      { "I01.rank1": "nursery", "I01.rank2": "nursery" },
      { "I01.rank2": "nursery" },
    ],
    [
      "a figure beside «Non lo sappiamo»",
      "B",
      { B06: "3", "unknown.B06": "on" },
      { "unknown.B06": "on" },
    ],
    [
      "«nessuno» beside another voice",
      "E",
      { E02: ["nothing", "contacts"] },
      { E02: ["nothing", "contacts"] },
    ],
    ["half a code", "A", { "A02.vatNumber": "0123" }, { "A02.vatNumber": "0123" }],
  ])("takes %s for unfinished", (_, id, posted, typed) => {
    expect(draft(id, posted).typed).toEqual(typed);
  });

  test("shows again exactly what was typed", () => {
    const posted = { D01: "practice", D02: "cinquanta", D08: "3" };
    expect(toSectionValues(findSection("D")!, draft("D", posted))).toEqual(posted);
  });

  test("knows one amount however it is written", () => {
    const unify = (turnover: string) =>
      unifyValues(findSection("A")!, { "A07.turnover": turnover }, DAY)["A07.turnover"];
    for (const typed of ["1.234,5", "1234,50", " € 1.234,50", "1234.50"])
      expect(unify(typed)).toBe("1.234,50");
    expect(unify("1.234,5.6")).toBe("1.234,5.6");
  });

  test.each(["__proto__", "constructor", "toString", "B06", "reply.x", "version", "note.B06"])(
    "has no field called %s",
    (name) => {
      const posted = Object.fromEntries([[name, "on"]]);
      expect(draft("D", posted)).toEqual({ answers: {}, typed: {} });
    },
  );

  test("is refused where a text is longer than any answer", () => {
    expect(listOverlong({ D02: "x".repeat(5_001), D01: "practice" })).toEqual(["D02"]);
    expect(listOverlong({ E02: Array.from({ length: 101 }, () => "x") })).toEqual(["E02"]);
  });
});

describe("a check-up with something unreadable", () => {
  const tell = (typed: TypedValues, answers = answersOfTwelve) =>
    tellUnreadable(measureProgress(answers, DAY), { typed, answers, referenceDay: DAY });

  test("is not complete, and says where and why", () => {
    const progress = tell({ D02: "metà" });
    expect(progress.isComplete).toBe(false);
    expect(progress.sections.flatMap(({ errors }) => errors)).toMatchObject([
      {
        questionId: "D02",
        message: "«metà» non va ancora bene. Scrivi un numero, per esempio 12.",
      },
    ]);
  });

  test("does not mind what is no longer asked", () => {
    expect(tell({ D02: "metà" }, { ...answersOfTwelve, D01: "no" }).isComplete).toBe(true);
  });

  test("sees two answers that contradict each other", () => {
    expect(tell({ "unknown.B06": "on" }).isComplete).toBe(false);
  });
});

/** Any switch that conditions look at, in the section that holds it. */
const toggle = fc.oneof(
  fc.constantFrom("no", "practice", "unknown", "").map((D01) => ["D", { D01 }] as const),
  fc.constantFrom("agreements", "no").map((D05) => ["D", { D05 }] as const),
  fc.constantFrom("0", "3", "").map((B06) => ["B", { B06 }] as const),
  fc.constantFrom("2", "7", "20").map((women) => ["B", { "B01.women.permanent": women }] as const),
  fc.constantFrom("elsewhere", "milano3").map((place) => ["A", { "A05.place": place }] as const),
  fc.constantFrom("autonomous", "partner").map((kind) => ["A", { "A08.kind": kind }] as const),
  fc.subarray(["M01", "M16"]).map((measures) => ["F", { "F01.measures": measures }] as const),
);

test("switching conditions on and off loses no answer and counts none that is not asked", () => {
  const start = {
    ...answersOfTwelve,
    "D06.people": 3,
    "D06.days": 450,
    "A05.elsewhere": "Monza",
    "A08.link1.name": "Altra Srl",
    "F01.users.M01": 2,
  };
  fc.assert(
    fc.property(fc.array(toggle, { maxLength: 12 }), (toggles) => {
      let answers: Readonly<Record<string, unknown>> = start;
      const switched = new Set<string>();
      for (const [id, change] of toggles) {
        const section = findSection(id)!;
        const own = answersOfSection(id, answers as typeof start);
        const page = toSectionValues(section, { answers: own, typed: {} });
        const saved = draft(id, { ...page, ...(change as TypedValues) });
        const others = Object.entries(answers).filter(([name]) => !(name in own));
        answers = { ...Object.fromEntries(others), ...saved.answers };
        for (const name of Object.keys(change)) switched.add(name);
      }
      const counted = keepApplicableAnswers(answers as typeof start);
      for (const [name, value] of Object.entries(start))
        if (!switched.has(name)) expect(answers[name], name).toEqual(value);
      if (answers["D01"] !== "practice") expect(counted["D02"]).toBeUndefined();
      else expect(counted["D02"]).toBe(50);
    }),
    { numRuns: 60 },
  );
});

test("every field of the questionnaire survives the way to the page and back", () => {
  for (const section of questionnaire.sections) {
    const own = answersOfSection(section.id, answersOfTwelve);
    const posted = toSectionValues(section, { answers: own, typed: {} });
    expect(readSectionDraft(section, posted, DAY)).toEqual({ answers: own, typed: {} });
  }
});
