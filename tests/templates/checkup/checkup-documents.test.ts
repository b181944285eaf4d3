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
import type { CheckupReportData } from "#templates/checkup/checkup-report-data.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";
import { areaFiguresOf } from "#workflows/checkup/programme-medians.ts";
import { measureCatalogue } from "#workflows/programme/measures/measure-catalogue.ts";
import { questions } from "#workflows/programme/questionnaire/questionnaire.ts";

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

  test("leaves no priority without a word: where no answer is weak it says so", () => {
    const priorities = [{ area: "CUL", weakest: [] }] as const;
    const { blocks } = checkupReportDocument({ ...checkupReportSample, priorities });
    const heading = blocks.findIndex((block) => block.kind === "heading" && block.level === 3);
    expect(blocks[heading + 1]).toMatchObject({ kind: "paragraph" });
  });

  test("says plainly what cannot be computed", () => {
    const result = drawCheckupResult({});
    const { blocks } = checkupReportDocument({ ...checkupReportSample, result, priorities: [] });
    expect(textOf(blocks)).toContain("non calcolabile");
    expect(textOf(blocks)).toContain("Le priorità non si possono calcolare");
  });

  test("shows the medians of the areas, and a dash where too few firms have a figure", () => {
    const areas = { ...areaFiguresOf(checkupReportSample.result.indices), REL: null };
    const medians = { companies: 24, overall: 41_50, areas };
    const { blocks } = checkupReportDocument({ ...checkupReportSample, medians });
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.columns.map(({ title }) => title)).toContain("Mediana");
    expect(table?.rows.find(([area]) => area?.startsWith("REL"))?.[3]).toBe("–");
    expect(textOf(blocks)).toContain("La maturità mediana di 24 imprese del programma è 41,50");
  });

  test.each([
    ["plain", checkupReportSample],
    ["empty", { ...checkupReportSample, result: drawCheckupResult({}), priorities: [] }],
    ["as long as can be", longestReport()],
  ])("fits on four pages, %s", async (_, data) => {
    const { pages } = readPdf(await renderPdf(checkupReportDocument(data)));
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

/** The longest name, measures, questions, and nothing known. */
function longestReport(): CheckupReportData {
  const { result } = checkupReportSample;
  const [template] = result.suggestions;
  const wordiest = [...measureCatalogue].sort((one, other) => lengthOf(other) - lengthOf(one));
  const questionTexts = [...questions]
    .filter(({ scoring }) => scoring)
    .map(({ text }) => text)
    .sort((one, other) => other.length - one.length);
  return {
    ...checkupReportSample,
    companyName: "Società Cooperativa Sociale per l'Inserimento Lavorativo "
      .repeat(3)
      .slice(0, 150),
    medians: { companies: 240, overall: 41_50, areas: areaFiguresOf(result.indices) },
    result: {
      ...result,
      suggestions: wordiest.slice(0, 6).map(({ code, name, legalBasis, agreement }) => ({
        ...template!,
        ...{ code, name, legalBasis, agreement, isWished: true, costToCents: 8_000_000 },
      })),
    },
    priorities: result.indices.priorities.map((area) => ({
      area,
      weakest: questionTexts.slice(0, 3),
    })),
    unknown: questions.map(({ id, text }) => ({ questionId: id, text })),
  };
}

function lengthOf({ name, legalBasis }: { name: string; legalBasis: string }): number {
  return name.length + legalBasis.length;
}
