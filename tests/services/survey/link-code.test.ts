import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { encodeLink, withoutScheme } from "#app/services/survey/link-code.ts";

const SCALE = 4;

/** The code as a camera sees it: grey points, four to a side of each square. */
function photograph(code: readonly string[]) {
  const side = code.length * SCALE;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const isDark = code[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === "1";
      data.set([...Array.from({ length: 3 }, () => (isDark ? 20 : 255)), 255], (y * side + x) * 4);
    }
  return { width: side, height: side, data };
}

test.each([
  "https://cip.example/survey",
  "https://conciliazione.cittametropolitana.example/survey/7H3K9QXA7H3K9QXA7H3K9QXA7H3K",
])("a camera reads %s back from its code", (address) => {
  expect(decodeQR(photograph(encodeLink(address)))).toBe(address);
});

test("an address is printed the way people type it", () => {
  expect(withoutScheme("https://cip.example/survey")).toBe("cip.example/survey");
});
