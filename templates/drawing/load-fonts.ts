import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontName } from "./text-styles.ts";
import { Typeface } from "./typeface.ts";

const files = {
  regular: "titillium-web-v10-latin-ext_latin-regular.ttf",
  semibold: "titillium-web-v10-latin-ext_latin-600.ttf",
  bold: "titillium-web-v10-latin-ext_latin-700.ttf",
} as const satisfies Record<FontName, string>;

export type Typefaces = Record<FontName, Typeface>;

let loaded: Typefaces | null = null;

/**
 * Titillium Web, the typeface of the Italian public administration. It comes with bootstrap-italia
 * under the SIL Open Font License 1.1, which lets documents embed it. Read once in each thread.
 */
export function loadFonts(): Typefaces {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): Typefaces {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve("bootstrap-italia/package.json")),
    "dist/fonts/Titillium_Web",
  );
  const read = (name: FontName) => new Typeface(readFileSync(join(folder, files[name])));
  return { regular: read("regular"), semibold: read("semibold"), bold: read("bold") };
}
