import { describe, expect, test } from "vitest";
import { judgeAssignment, type ConsultantAtWork } from "#workflows/checkup/assignment.ts";
import { readQueueFilter, writeQueueFilter } from "#workflows/checkup/review-queue.ts";
import { remarksSchema, toRemarkChanges } from "#workflows/checkup/remark-schema.ts";
import { reviewTerm } from "#workflows/checkup/review-term.ts";

function consultant(id: string, more: Partial<ConsultantAtWork> = {}): ConsultantAtWork {
  return { id, fullName: id, isActive: true, absentUntil: null, ...more };
}

const me = consultant("me");
const colleague = consultant("colleague");
const absent = consultant("colleague", { absentUntil: "2026-12-24" });
const gone = consultant("colleague", { isActive: false });

describe("a dossier changes hands", () => {
  test.each([
    ["nobody's, for oneself", null, me, false, null],
    ["nobody's, for a colleague", null, colleague, false, "takeForYourself"],
    ["one's own, to a colleague", me, colleague, false, null],
    ["one's own, to an absent colleague", me, absent, false, "targetAbsent"],
    ["one's own, to one who has left", me, gone, false, "noTarget"],
    ["one's own, to nobody known", me, null, false, "noTarget"],
    ["one's own, to oneself", me, me, false, "alreadyTheirs"],
    ["a colleague's at work", colleague, me, false, "holderAtWork"],
    ["a colleague's whose term is over", colleague, me, true, null],
    ["an absent colleague's", absent, me, false, null],
    ["of one who has left", gone, me, false, null],
    ["an absent colleague's, to a third", absent, consultant("third"), false, "takeForYourself"],
  ])("%s", (_, holder, target, isLate, expected) => {
    expect(judgeAssignment({ actorId: "me", holder, target, isLate })).toBe(expected);
  });
});

test("the filter of the queue is kept in the address", () => {
  for (const search of ["", "?owner=mine&kind=plan&late=1", "?owner=all"])
    expect(writeQueueFilter(readQueueFilter(new URLSearchParams(search)))).toBe(search);
  expect(writeQueueFilter(readQueueFilter(new URLSearchParams("owner=root&late=2")))).toBe("");
});

test("a review has fifteen days, to the next working day", () => {
  // 2026-11-22 is a Sunday.
  expect(reviewTerm("2026-11-07").endsOn).toBe("2026-11-23");
});

describe("the form of a review", () => {
  const read = (posted: Record<string, unknown>) => {
    const result = remarksSchema().safeParse(posted);
    return result.success ? toRemarkChanges(result.data) : "refused";
  };

  test("tells what was changed, and leaves alone what was not shown", () => {
    expect(
      read({ "remark.D01": " Perché? ", "shown.D01": "", "remark.C02": "x", "shown.C02": "x" }),
    ).toEqual([{ questionId: "D01", from: "", to: "Perché?" }]);
    expect(read({ "shown.D01": "Perché?" })).toEqual([]);
    expect(read({ "remark.D01": "", "shown.D01": "Perché?" })).toEqual([
      { questionId: "D01", from: "Perché?", to: "" },
    ]);
  });

  test("knows only the questions of its version", () => {
    expect(read({ "remark.Z99": "x", "remark.__proto__": "x" })).toEqual([]);
    expect(read({ "remark.D01": "x".repeat(1001) })).toBe("refused");
    expect(read({ "remark.D01": ["x", "y"] })).toBe("refused");
  });
});
