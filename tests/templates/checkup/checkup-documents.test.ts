import { describe, expect, test } from "vitest";
import { checkupReceiptDocument } from "#templates/checkup/checkup-receipt.ts";
import { checkupReportDocument } from "#templates/checkup/checkup-report.ts";
import type { DocumentBlock } from "#templates/programme-document.ts";
import { renderPdf } from "#templates/render-pdf.ts";
import { readPdf } from "#tests/templates/read-pdf.ts";
import {
  checkupReceiptSample,
  checkupReportSample,
} from "#tests/templates/samples/checkup-samples.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";

function textOf(blocks: readonly DocumentBlock[]): string {
  return JSON.stringify(blocks);
}

describe("the report of a check-up", () => {
  test("shows the radar of the eight areas, in words too", () => {
    const { blocks } = checkupReportDocument(checkupReportSample);
    const radar = blocks.find((block) => block.kind === "radar");
    expect(radar?.axes).toHaveLength(8);
    expect(radar?.axes[0]).toEqual({ code: "TEM", label: "Tempi di lavoro", value: 39.71 });
    expect(radar?.alternative).toContain("Welfare e servizi 20,00");
  });

  test("names three priorities and three to six measures with their cost and law", () => {
    const { blocks } = checkupReportDocument(checkupReportSample);
    const headings = blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 3 ? [block.text] : [],
    );
    expect(headings).toHaveLength(3);
    const { suggestions } = checkupReportSample.result;
    expect(suggestions.length).toBeGreaterThanOrEqual(3);
    expect(suggestions.length).toBeLessThanOrEqual(6);
    for (const { code, legalBasis } of suggestions) {
      expect(textOf(blocks)).toContain(code);
      expect(textOf(blocks)).toContain(legalBasis);
    }
  });

  test("says plainly what cannot be computed", () => {
    const result = drawCheckupResult({});
    const { blocks } = checkupReportDocument({ ...checkupReportSample, result, priorities: [] });
    expect(textOf(blocks)).toContain("non calcolabile");
    expect(textOf(blocks)).toContain("Le priorità non si possono calcolare");
  });

  test("fits on four pages", async () => {
    const { pages } = readPdf(await renderPdf(checkupReportDocument(checkupReportSample)));
    expect(pages.length).toBeLessThanOrEqual(4);
  });
});

describe("the receipt of a check-up", () => {
  test("adds up the answers and names their hash", () => {
    const { blocks } = checkupReceiptDocument(checkupReceiptSample);
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.totals).toEqual(["Totale", "20", "20"]);
    expect(textOf(blocks)).toContain(checkupReceiptSample.answersHash);
  });

  test("keeps the firm's note beside an unusual answer", () => {
    expect(textOf(checkupReceiptDocument(checkupReceiptSample).blocks)).toContain(
      "Quasi tutto il personale lavora solo in estate.",
    );
  });
});
