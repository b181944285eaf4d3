import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "#tests/setup/browser.ts";
import { lookForFaults } from "#tests/setup/look-for-faults.ts";
import { signInByPost } from "#tests/setup/signed-in.ts";

const origin = inject("origin");

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function openAs(email: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: origin, javaScriptEnabled, bypassCSP: true },
    viewport: { width: 360, height: 800 },
  });
  const [name = "", value = ""] = (await signInByPost(origin, email)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

/** Clicks, and how many there have been. */
function countClicks() {
  let clicks = 0;
  return {
    click: async (locator: ReturnType<Page["locator"]>) => {
      clicks += 1;
      await locator.click();
    },
    clicks: () => clicks,
  };
}

test("three remarks leave the queue for the firm in five clicks, and one key opens the next", async () => {
  const page = await openAs("consulente@irene.example");
  const { click, clicks } = countClicks();
  await page.goto("/queue?kind=checkup", { waitUntil: "networkidle" });
  const faults = await lookForFaults(page);
  await click(page.getByRole("link", { name: /^Apri la prima/ }));
  await page.waitForURL("**/checkup/review");
  faults.push(...(await lookForFaults(page)));
  for (const [id, text] of [
    ["B06", "Contate anche chi fa il sabato?"],
    ["D01", "È scritto da qualche parte?"],
    ["H06", "Con quale associazione?"],
  ] as const) {
    const field = page.getByLabel(`Osservazione su ${id}`);
    await click(field);
    await field.pressSequentially(text);
  }
  await click(page.getByRole("button", { name: "Salva e chiedi le modifiche" }));
  await page.waitForURL("**/queue?done=*");
  await page.getByText("Ora la pratica è «Check-up da correggere».").waitFor();
  expect(clicks()).toBe(5);

  const next = page.getByRole("link", { name: /^Apri la prossima/ });
  await next.waitFor();
  faults.push(...(await lookForFaults(page)));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/review");
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);

test("a check-up in order goes from the queue to validated in three clicks", async () => {
  const page = await openAs("consulente@irene.example");
  const { click, clicks } = countClicks();
  await page.goto("/queue?kind=checkup", { waitUntil: "networkidle" });
  await click(page.getByRole("link", { name: /^Apri la prima/ }));
  await page.waitForURL("**/checkup/review");
  const late = await page.context().newPage();
  await late.goto(page.url(), { waitUntil: "networkidle" });
  await click(page.locator("summary", { hasText: "Convalida il check-up" }));
  await click(page.getByRole("button", { name: "Sì, convalida il check-up" }));
  await page.waitForURL((url) => !url.pathname.endsWith("/review"));
  await page.getByText("Ora la pratica è «Piano da scrivere».").waitFor();
  expect(clicks()).toBe(3);
  // Another window had the same button: it is told, not led away as if it had done something.
  await late.locator("summary", { hasText: "Convalida il check-up" }).click();
  await late.getByRole("button", { name: "Sì, convalida il check-up" }).click();
  await late.getByRole("heading", { name: "Passaggio non registrato" }).waitFor();
  await page.context().close();
}, 60_000);

test("a note and a change of hands work without JavaScript, and come back with what was typed", async () => {
  const page = await openAs("consulente@irene.example", false);
  await page.goto("/queue?owner=mine");
  await page.getByRole("link", { name: "Cedi" }).first().click();
  await page.getByLabel("A chi").selectOption({ label: "Gina Presenti" });
  await page.getByLabel("Perché").fill("Sì");
  await page.getByRole("button", { name: "Cedi la pratica" }).click();
  await page.getByText("Scrivi il motivo con qualche parola in più.").first().waitFor();
  expect(await page.getByLabel("Perché").inputValue()).toBe("Sì");
  await page.getByRole("link", { name: "Panoramica" }).click();
  await page.goto(`${page.url()}/notes`);
  await page.getByLabel("Nota", { exact: true }).fill("Richiamare dopo le 18.");
  await page.getByRole("button", { name: "Aggiungi la nota" }).click();
  await page.getByText("Richiamare dopo le 18.").waitFor();
  await page.context().close();
}, 60_000);
