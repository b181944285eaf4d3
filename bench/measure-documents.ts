import { createRequire } from "node:module";
import path from "node:path";
import pdfmake from "pdfmake";
import { renderPdf } from "#templates/render-pdf.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { longPlan, toHtml, toPdfmake } from "./plan-content.ts";

const PAGES = 5;
const WHAT = "the plan PDF, five pages with a table of forty rows: how many times faster";

/** The plan as PDF against the same content from a running browser, and from pdfmake. */
export async function measureDocuments(): Promise<BenchRow[]> {
  return [await measureAgainstBrowser(), await measureAgainstPdfmake()];
}

async function measureAgainstBrowser(): Promise<BenchRow> {
  const row = {
    what: WHAT,
    against: "the same content printed by a running headless Chromium",
    reach: { atLeast: 5 },
  };
  const browser = await launchBrowser().catch(() => null);
  if (!browser) return { ...row, ratio: null, detail: "no browser here" };
  try {
    const page = await browser.newPage();
    const html = toHtml(longPlan());
    return await measureAgainst(row, async () => {
      await page.setContent(html);
      return page.pdf({ preferCSSPageSize: true, tagged: true });
    });
  } finally {
    await browser.close();
  }
}

function measureAgainstPdfmake(): Promise<BenchRow> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Titillium: findFonts() });
  const plan = longPlan();
  const row = { what: WHAT, against: "the same content in pdfmake", reach: { atLeast: 2.5 } };
  return measureAgainst(row, () => pdfmake.createPdf(toPdfmake(plan)).getBuffer());
}

function findFonts() {
  const require = createRequire(import.meta.url);
  const folder = path.join(
    path.dirname(require.resolve("bootstrap-italia/package.json")),
    "dist/fonts/Titillium_Web",
  );
  const file = (weight: string) =>
    path.join(folder, `titillium-web-v10-latin-ext_latin-${weight}.ttf`);
  return { normal: file("regular"), bold: file("700") };
}

/** Both sides make files of five pages, or the row is not worth its figure. */
async function measureAgainst(
  row: Pick<BenchRow, "what" | "against" | "reach">,
  theirs: () => Promise<Uint8Array>,
): Promise<BenchRow> {
  const document = longPlan();
  const pages = [countPages(await renderPdf(document)), countPages(await theirs())];
  if (pages.some((count) => count !== PAGES))
    return { ...row, ratio: null, detail: `pages: ${pages.join(" and ")}` };
  const pair = await measureByTurns({
    ours: () => renderPdf(document),
    theirs,
    rounds: 15,
    // A server that has drawn some documents, a browser that has printed some.
    warmUp: 25,
  });
  return { ...row, ratio: 1 / ratioAt(pair), detail: describePair(pair) };
}

function countPages(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}
