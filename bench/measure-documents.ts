import type { Browser, Page } from "playwright-core";
import { planDocument, type PlanData } from "#templates/plan/plan.ts";
import type { DocumentBlock, ProgrammeDocument } from "#templates/programme-document.ts";
import { renderPdf } from "#templates/render-pdf.ts";
import { planSample } from "#tests/templates/samples/plan-sample.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";

const TABLE_ROWS = 40;

/** The plan as PDF against the same content printed by a browser that is already running. */
export async function measureDocuments(): Promise<BenchRow[]> {
  const document = longPlan(planSample);
  const row = {
    what: "the plan PDF with a table of forty rows: how many times faster",
    against: "the same content printed by a running headless Chromium",
    reach: { atLeast: 5 },
  };
  const browser = await launchBrowser().catch(() => null);
  if (!browser) return [{ ...row, ratio: null, detail: "no browser here" }];
  try {
    const pair = await measureInBrowser(browser, document);
    return [{ ...row, ratio: 1 / ratioAt(pair), detail: describePair(pair) }];
  } finally {
    await browser.close();
  }
}

async function measureInBrowser(browser: Browser, document: ProgrammeDocument) {
  const page: Page = await browser.newPage();
  const html = toHtml(document);
  return measureByTurns({
    ours: () => renderPdf(document),
    theirs: async () => {
      await page.setContent(html);
      await page.pdf({ format: "A4", tagged: true });
    },
    rounds: 12,
    warmUp: 4,
  });
}

function longPlan(plan: PlanData): ProgrammeDocument {
  const document = planDocument(plan);
  const table: DocumentBlock = {
    kind: "table",
    caption: "Calendario degli incontri",
    columns: ["Giorno", "Argomento", "Chi", "Ore"].map((title) => ({ title, width: 1 })),
    rows: Array.from({ length: TABLE_ROWS }, (_, index) => [
      `giorno ${String(index + 1)}`,
      "Turni, banca delle ore, servizi di cura",
      "tutto il personale",
      "2",
    ]),
  };
  return { ...document, blocks: [...document.blocks, table] };
}

/** The text of every block as a plain page: headings, paragraphs, lists and tables. */
function toHtml({ title, blocks }: ProgrammeDocument): string {
  return `<!DOCTYPE html><html lang="it"><head><title>${escapeHtml(title)}</title>
    <style>body{font-family:sans-serif;font-size:10pt}table{border-collapse:collapse;width:100%}
    td,th{border:1px solid #888;padding:3px}</style></head>
    <body><h1>${escapeHtml(title)}</h1>${blocks.map(toHtmlBlock).join("")}</body></html>`;
}

function toHtmlBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "fields":
      return htmlTable(block.rows);
    case "table":
      return htmlTable([block.columns.map(({ title }) => title), ...block.rows]);
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    default:
      return `<p>${escapeHtml(JSON.stringify(block))}</p>`;
  }
}

function htmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>${lines.join("")}</table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
