import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What is wrong with a page as it stands: accessibility faults, and whether it is wider than its window. */
export async function lookForFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => [
      ...violations.map(({ id, nodes }) => location.pathname + " " + id + " " + nodes[0].target.join(" ")),
      ...(document.documentElement.scrollWidth > innerWidth ? [location.pathname + " is too wide"] : []),
    ])`,
  );
}
