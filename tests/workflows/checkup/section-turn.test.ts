import { describe, expect, test } from "vitest";
import { judgeTurn, nextWriter, type SectionWriter } from "#workflows/checkup/section-turn.ts";

const mine: SectionWriter = { key: "mine", turn: 4, from: 2, name: "Marta" };
const theirs: SectionWriter = { key: "theirs", turn: 9, from: 3, name: "Luca" };

describe("a save", () => {
  test.each([
    ["on an empty section", 0, null, { version: 0, turn: 1 }, "current"],
    ["on the last version", 5, theirs, { version: 5, turn: 1 }, "current"],
    ["after its own answer was lost", 5, mine, { version: 4, turn: 5 }, "own"],
    ["after all its answers were lost", 5, mine, { version: 2, turn: 5 }, "own"],
    ["from before somebody else's", 5, mine, { version: 1, turn: 5 }, "behind"],
    ["over somebody else's", 5, theirs, { version: 4, turn: 5 }, "behind"],
    ["overtaken by a newer one of its own", 5, mine, { version: 4, turn: 4 }, "late"],
    ["of a version that never was", 5, mine, { version: 8, turn: 5 }, "behind"],
  ] as const)("%s", (_, version, writer, arrival, standing) => {
    const whole = { ...arrival, key: "mine", isPressed: false };
    expect(judgeTurn({ version, writer }, whole)).toBe(standing);
  });

  test("by pressing the button is never late", () => {
    const arrival = { version: 4, turn: 1, key: "mine", isPressed: true };
    expect(judgeTurn({ version: 5, writer: mine }, arrival)).toBe("own");
  });

  test("without a key is nobody's own", () => {
    const writer = { ...mine, key: "" };
    const arrival = { version: 4, turn: 9, key: "", isPressed: false };
    expect(judgeTurn({ version: 5, writer }, arrival)).toBe("behind");
  });
});

test("a window's row of saves goes on until another one saves", () => {
  const arrival = { version: 5, turn: 5, key: "mine", isPressed: false };
  expect(nextWriter({ version: 5, writer: mine }, arrival, "Marta")).toEqual({ ...mine, turn: 5 });
  expect(nextWriter({ version: 5, writer: theirs }, arrival, "Marta")).toMatchObject({ from: 5 });
});
