import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPrintableText } from "#templates/drawing/printable-text.ts";

const isLatin = (codePoint: number) => codePoint >= 0x20 && codePoint <= 0x17f;

describe("printable text", () => {
  test.each([
    ["e\u0300 composto", "è composto"],
    ["a\tb", "a b"],
    ["a\r\nb", "a\nb"],
    ["sof\u00adfice\u200b\ufeff", "soffice"],
    ["1\u202f000", "1\u00a0000"],
    ["€ 12,50", "€\u00a012,50"],
    ["l’art. 5 e i nn. 2", "l’art.\u00a05 e i nn.\u00a02"],
    ["più € da dare", "più € da dare"],
    ["☒ sì ☐ no", "[x] sì [ ] no"],
    ["ấ", "a"],
    ["名字", "??"],
    ["\ud800", "?"],
  ])("of %j is %j", (text, expected) => {
    const keepsQuotes = (codePoint: number) =>
      isLatin(codePoint) || "’€".includes(String.fromCodePoint(codePoint));
    expect(toPrintableText(text, keepsQuotes)).toBe(expected);
  });

  test("holds only signs that the font has", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const sign of toPrintableText(text, isLatin)) {
          expect(sign === "\n" || isLatin(sign.codePointAt(0) ?? 0) || "•—−’".includes(sign)).toBe(
            true,
          );
        }
      }),
    );
  });
});
