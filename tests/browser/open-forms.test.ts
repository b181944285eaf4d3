import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { signInByPost } from "#tests/setup/signed-in.ts";

const origin = inject("origin");
const EMAIL = "bianca@sartoria.example";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  const [name = "", value = ""] = (await signInByPost(origin, EMAIL)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

describe("a session that ends while a form is open", () => {
  test("is told at the sign-in page, which leads back to the form", async () => {
    const page = await openPage();
    const form = await openSection(page, "C");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Salva e continua" }).click();
    await page.getByText("l'ultimo invio non è stato salvato").waitFor();
    await page.getByLabel("Indirizzo e-mail").fill(EMAIL);
    await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: "Accedi", exact: true }).click();
    await page.waitForURL(form);
    await page.context().close();
  });
});

describe("boxes of one name", () => {
  test("are ticked as the server sent them, also when the first one is", async () => {
    const page = await openPage();
    await openSection(page, "F");
    const ticked = page.locator('[name="F01.measures"]:checked');
    const sent = page.locator('[name="F01.measures"][checked]');
    expect(await ticked.count()).toBe(await sent.count());
    await page.context().close();
  });
});

/** A section of the check-up that the demonstration leaves to be handed in. */
async function openSection(page: Page, section: string): Promise<string> {
  await page.goto("/dossiers");
  await page.getByRole("link", { name: /^CIP-/ }).first().click();
  await page.waitForURL(/dossiers\/[0-9a-f-]{36}$/);
  const address = `${page.url()}/checkup/${section}`;
  await page.goto(address, { waitUntil: "networkidle" });
  return address;
}
