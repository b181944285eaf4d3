import { describe, expect, test } from "vitest";
import { listUnsaved, restoreDrafts, type KeptDraft } from "#workflows/checkup/kept-drafts.ts";

const page = { values: { D01: "practice", D02: "50" }, version: 5, writer: null };

function draft(changes: Partial<KeptDraft> = {}): KeptDraft {
  return {
    windowKey: "old",
    version: 5,
    turn: 3,
    at: "2026-11-22T13:30:00.000Z",
    fields: { D02: { value: "60", base: "50" } },
    ...changes,
  };
}

const everything = () => true;

describe("what a browser has kept", () => {
  test("is put back, and the person can be told what", () => {
    const restored = restoreDrafts(page, [draft()], everything);
    expect(restored).toEqual({
      values: { D01: "practice", D02: "60" },
      base: page.values,
      version: 5,
      restored: ["D02"],
      lost: [],
      at: "2026-11-22T13:30:00.000Z",
    });
  });

  test("is not put back where it is stored already", () => {
    const stored = { ...page, values: { ...page.values, D02: "60" } };
    expect(restoreDrafts(stored, [draft()], everything).restored).toEqual([]);
  });

  test("is not put back when its save has arrived without an answer", () => {
    const writer = { key: "old", turn: 3 };
    const later = { ...page, values: { ...page.values, D02: "70" }, writer };
    expect(restoreDrafts(later, [draft()], everything).restored).toEqual([]);
  });

  test("is put back without a clash when an earlier save of the same window has arrived", () => {
    const writer = { key: "old", turn: 2 };
    const later = { ...page, version: 6, values: { ...page.values, D02: "6" }, writer };
    expect(restoreDrafts(later, [draft()], everything)).toMatchObject({
      values: { D02: "60" },
      base: { D02: "6" },
      version: 6,
    });
  });

  test("starts from the old version where somebody else has changed the same field", () => {
    const changed = { ...page, version: 8, values: { ...page.values, D02: "70" } };
    expect(restoreDrafts(changed, [draft()], everything)).toMatchObject({
      values: { D02: "60" },
      base: { D02: "50" },
      version: 5,
    });
  });

  test("of several windows is joined, the last key winning", () => {
    const newer = draft({
      windowKey: "newer",
      at: "2026-11-22T14:00:00.000Z",
      fields: { D02: { value: "65", base: "50" }, D03: { value: "no", base: "" } },
    });
    const restored = restoreDrafts(page, [newer, draft()], everything);
    expect(restored.values).toEqual({ D01: "practice", D02: "65", D03: "no" });
    expect(restored.restored).toEqual(["D02", "D03"]);
  });

  test("of a question that is closed now is told as lost", () => {
    const restored = restoreDrafts(page, [draft()], (name) => name !== "D02");
    expect(restored).toMatchObject({ values: page.values, restored: [], lost: ["D02"] });
  });

  test("is only what differs from the last save", () => {
    const base = { D01: "practice", D02: "50", E02: ["contacts", "training"] };
    const typed = { D01: "practice", D02: "", E02: ["training", "contacts"], D03: "no" };
    expect(listUnsaved(typed, base)).toEqual({
      D02: { value: "", base: "50" },
      D03: { value: "no", base: "" },
    });
  });
});
