import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, widestWord } from "#templates/drawing/break-lines.ts";
import { linesForPage } from "#templates/drawing/flow-lines.ts";
import { widenNarrow } from "#templates/drawing/lay-out-table.ts";

const measure = (text: string) => text.length;

describe("a text broken into lines", () => {
  test.each([
    ["una parola", 20, ["una parola"]],
    ["una parola", 6, ["una ", "parola"]],
    ["una parola ", 6, ["una ", "parola"]],
    ["", 6, [""]],
    ["prima\nseconda", 20, ["prima", "seconda"]],
    ["CIP/2026/0000123", 10, ["CIP/2026/", "0000123"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["ab abcdefghij cd", 4, ["ab ", "abcd", "efgh", "ij ", "cd"]],
  ])("%j in %i gives %j", (text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  test("loses no letter and exceeds no width", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", " ", "/", "-", "è", "\n"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (sample, width) => {
        const lines = breakLines(sample, width, measure);
        expect(lines.join("").replaceAll(/\s/g, "")).toBe(sample.replaceAll(/\s/g, ""));
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("has a widest word", () => {
    expect(widestWord("il maggiordomo\naziendale", measure)).toBe("maggiordomo".length);
  });
});

test.each([
  [10, 5, 5],
  [5, 6, 4],
  [5, 9, 5],
  [1, 3, 0],
  [2, 3, 0],
  [0, 3, 0],
])("with room for %i lines of %i, %i go on the page", (fitting, total, expected) => {
  expect(linesForPage(fitting, total)).toBe(expected);
});

describe("the columns of a table", () => {
  test("stay as wished when every word fits", () => {
    expect(widenNarrow([60, 40], [10, 10])).toEqual([60, 40]);
  });

  test("give room to the one whose word does not fit", () => {
    expect(widenNarrow([80, 20], [10, 30])).toEqual([70, 30]);
  });

  test("always fill the line", () => {
    const widths = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(widths, (columns) => {
        const wanted = columns.map(([width]) => width);
        const given = widenNarrow(
          wanted,
          columns.map(([, least]) => least),
        );
        const sum = (list: number[]) => list.reduce((total, width) => total + width, 0);
        expect(sum(given)).toBeCloseTo(sum(wanted), 6);
        expect(Math.min(...given)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
