import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontName } from "./text-styles.ts";

const files = {
  regular: "titillium-web-v10-latin-ext_latin-regular.ttf",
  semibold: "titillium-web-v10-latin-ext_latin-600.ttf",
  bold: "titillium-web-v10-latin-ext_latin-700.ttf",
} as const satisfies Record<FontName, string>;

let loaded: ReadonlyMap<FontName, Buffer> | null = null;

/**
 * Titillium Web, the typeface of the Italian public administration, as bytes to embed. It comes
 * with bootstrap-italia under the SIL Open Font License 1.1, which lets documents embed it.
 */
export function loadFonts(): ReadonlyMap<FontName, Buffer> {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): ReadonlyMap<FontName, Buffer> {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve("bootstrap-italia/package.json")),
    "dist/fonts/Titillium_Web",
  );
  const names: FontName[] = ["regular", "semibold", "bold"];
  return new Map(names.map((name) => [name, readFileSync(join(folder, files[name]))]));
}
