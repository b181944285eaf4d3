import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersOfSeven, answersOfTwelve, withAnswers } from "#tests/fixtures/checkup-answers.ts";
import type { AnswerValue, CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { measureProgress } from "#workflows/checkup/checkup-completeness.ts";
import { settleReopened } from "#workflows/checkup/reopening.ts";

const referenceDay = "2026-10-31";

function settle(
  remarked: string[],
  changes: Record<string, AnswerValue | undefined> = {},
  before: CheckupAnswers = answersOfTwelve,
) {
  const merged = Object.entries({ ...before, ...changes });
  const answers = Object.fromEntries(
    merged.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return settleReopened({ before, answers, remarked, referenceDay });
}

function openIds(...reopening: Parameters<typeof settle>): string[] {
  return [...settle(...reopening).open.keys()].sort();
}

describe("after a request for changes", () => {
  test("only the questions with a remark are open", () => {
    expect(openIds(["D01", "C02"])).toEqual(["C02", "D01"]);
  });

  test("what a closed question is told all the same does not count", () => {
    const { answers } = settle(["D01"], { D01: "rule60", D03: "hoursBank" });
    expect(answers["D01"]).toBe("rule60");
    expect(answers["D03"]).toBe("no");
  });

  test("a question that a changed answer brings up is open", () => {
    const before = withAnswers({ D01: "no", D02: undefined });
    expect(openIds(["D01"], { D01: "practice" }, before)).toEqual(["D01", "D02"]);
  });

  test("so is one whose answer was kept aside: it was never handed in", () => {
    const before = withAnswers({ D01: "no" });
    expect(settle(["D01"], { D01: "practice" }, before).open.get("D02")).toBe("newlyAsked");
  });

  test("so are the tables that no longer add up with a changed headcount", () => {
    const open = openIds(["B01"], { "B01.women.permanent": 8 });
    expect(open).toEqual(["B01", "B02", "B03"]);
  });

  test("and they stay open once they are put right", () => {
    const open = openIds(["B01"], {
      "B01.women.permanent": 8,
      "B02.women.fullTime": 5,
      "B03.women.from30": 8,
    });
    expect(open).toEqual(["B01", "B02", "B03"]);
  });

  test("and close with their old figures when the headcount is put back", () => {
    const { open, answers } = settle(["B01"], { "B02.women.fullTime": 5 });
    expect([...open.keys()]).toEqual(["B01"]);
    expect(answers["B02.women.fullTime"]).toBe(4);
  });

  test("a firm that grows past nine gets all that the short form left out", () => {
    const before = Object.fromEntries(
      Object.entries(answersOfSeven).filter(
        ([name]) => !/^(B03|B04|C04|D08|E05|G05|H05)/.test(name),
      ),
    );
    const open = openIds(["B01"], { "B01.men.permanent": 6 }, before);
    for (const id of ["B03", "B04", "C04", "D08", "E05", "G03", "G05", "H05"])
      expect(open).toContain(id);
  });

  test("an answer that becomes unusual opens, so that a note can be written", () => {
    expect(openIds(["B01"], { "B01.men.permanent": 0, "B01.men.owner": 0 })).toContain("B05");
  });

  test("a chain of consequences is followed to its end", () => {
    // Fewer heads than shift workers open B06; without shifts D07 is not asked any more.
    const changes = { "B01.women.permanent": 2, "B01.men.permanent": 0, "B01.men.owner": 0 };
    const open = openIds(["B01"], { ...changes, B06: 0 });
    expect(open).toContain("B06");
    expect(open).not.toContain("D07");
  });
});

const remarkable = fc.subarray(["B01", "B06", "D01", "D05", "F01", "G02", "H08", "I02"]);
const change = fc.record(
  {
    "B01.women.permanent": fc.nat(14),
    "B01.men.permanent": fc.nat(6),
    B06: fc.nat(14),
    D01: fc.constantFrom("no", "practice", "unknown"),
    D05: fc.constantFrom("no", "regulation", "incompatible"),
    "F01.measures": fc.subarray(["M01", "M16", "M30"]),
    "G02.women.left": fc.nat(3),
    "I02.measures": fc.subarray(["M03", "M16"], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

test("whatever still blocks the submission is open", () => {
  fc.assert(
    fc.property(remarkable, change, (remarked, changes) => {
      const { open, answers } = settle(remarked, changes);
      const { sections } = measureProgress(answers, referenceDay);
      const blocking = sections.flatMap(({ missing, errors }) => [...missing, ...errors]);
      for (const { questionId } of blocking) expect(open.has(questionId), questionId).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("settling what is settled changes nothing", () => {
  fc.assert(
    fc.property(remarkable, change, (remarked, changes) => {
      const once = settle(remarked, changes);
      const twice = settleReopened({
        before: answersOfTwelve,
        answers: once.answers,
        remarked,
        referenceDay,
      });
      expect(twice.answers).toEqual(once.answers);
    }),
    { numRuns: 60 },
  );
});
