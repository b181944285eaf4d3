import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * A real browser for the journeys: the one named by CHROMIUM_PATH, else the one that comes as an npm
 * package on Linux x64, else an installed Chrome.
 * @throws Error that says what is missing.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && existsSync(named)) return launch({ executablePath: named });
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packaged } = await import("@sparticuz/chromium");
    return launch({ executablePath: await packaged.executablePath() });
  }
  return launch({ channel: "chrome" }).catch((error: unknown) => {
    throw new Error(
      "The browser tests need a browser: set CHROMIUM_PATH to a Chromium or install Chrome.",
      { cause: error },
    );
  });
}

function launch(where: { executablePath: string } | { channel: string }): Promise<Browser> {
  return chromium.launch({ ...where, args: ARGUMENTS, headless: true });
}
