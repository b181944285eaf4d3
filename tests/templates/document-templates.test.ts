import { describe, expect, test } from "vitest";
import { documentTemplates } from "#templates/document-templates.ts";
import { renderPdf } from "#templates/render-pdf.ts";
import { documentKinds, type DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { readPdf, unmarkedOperators } from "./read-pdf.ts";
import { documentSamples } from "./samples/document-samples.ts";

const kinds = Object.keys(documentKinds) as DocumentKind[];

test("every kind of document has a template and a sample", () => {
  expect(Object.keys(documentTemplates).sort()).toEqual([...kinds].sort());
  expect(Object.keys(documentSamples).sort()).toEqual([...kinds].sort());
});

describe.each(Object.entries(documentSamples))("the document %s", (_kind, document) => {
  test("reaches the page whole: its title, its headings and every cell", async () => {
    const { text } = readPdf(await renderPdf(document));
    const printed = simplify(text);
    for (const part of [document.title, ...document.blocks.flatMap(textsOf)]) {
      expect(printed).toContain(simplify(part));
    }
  });

  test("ends no page with a heading and leaves no mark outside the structure", async () => {
    const file = readPdf(await renderPdf(document));
    const headings = document.blocks.flatMap((block) =>
      block.kind === "heading" ? [block.text] : [],
    );
    for (const page of file.pages) {
      // The last two lines are the footer: who issues and the page number.
      expect(headings).not.toContain(page.split("\n").at(-3));
    }
    expect(unmarkedOperators(file)).toEqual([]);
  });

  test("speaks plainly: no code of ours, no empty value, no raw day", () => {
    for (const part of document.blocks.flatMap(textsOf)) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object|\b\d{4}-\d{2}-\d{2}\b/);
    }
    for (const block of document.blocks) {
      if (block.kind !== "fields") continue;
      expect(block.rows.filter(([label, value]) => label === "" || value === "")).toEqual([]);
    }
  });
});

const silent = new Set([
  "kind",
  "alternative",
  "state",
  "tone",
  "align",
  "from",
  "to",
  "at",
  "level",
]);

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (silent.has(key) ? [] : textsOf(part)));
}

/** Without white space, since lines break anywhere. */
function simplify(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
