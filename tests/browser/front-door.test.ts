import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "#tests/setup/browser.ts";

const origin = inject("origin");
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const PHONE = { width: 360, height: 740 };
const PASSWORD = "una frase bella lunga";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openPage(options: { javaScriptEnabled: boolean }): Promise<Page> {
  const context = await browser.newContext({ ...options, viewport: PHONE, baseURL: origin });
  return context.newPage();
}

async function fillRegistration(page: Page, email: string) {
  await page.goto("/register");
  await page.getByLabel("Nome dell'impresa").fill("Legatoria Segnalibro Snc");
  await page.getByLabel("Il tuo nome e cognome").fill("Nora Fogli");
  await page.getByLabel("Indirizzo e-mail").fill(email);
  await page.getByLabel("Scegli una password").fill(PASSWORD);
  await page.getByLabel("Ripeti la password").fill(PASSWORD);
  await page.getByLabel("Ho letto").check();
  await page.getByRole("button", { name: "Registra l'impresa" }).click();
}

async function signIn(page: Page, email: string) {
  await page.getByLabel("Indirizzo e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Accedi" }).click();
  await page.waitForURL("**/desk");
}

describe.each([true, false])("with JavaScript %s, on a phone", (javaScriptEnabled) => {
  test("a company registers, signs in, opens its dossier and gives it up", async () => {
    const page = await openPage({ javaScriptEnabled });
    const email = `nora${String(javaScriptEnabled)}@segnalibro.example`;
    await fillRegistration(page, email);
    await page.waitForURL("**/sign-in?registered");
    await signIn(page, email);
    await page.getByRole("button", { name: "Apri la pratica e comincia" }).click();
    await page.waitForURL("**/checkup");

    await page.getByRole("link", { name: "Panoramica" }).click();
    await page.getByRole("link", { name: "Rinuncia" }).click();
    await page.getByRole("button", { name: "Rinuncia e chiudi la pratica" }).click();
    await page.getByText("Pratica chiusa").waitFor();
    await page.getByRole("link", { name: /Comunicazione di chiusura/ }).waitFor();
    await page.getByText("Storia verificata").waitFor();
    await page.context().close();
  });

  test("a form sent empty says what is missing, each line leading to its field", async () => {
    const page = await openPage({ javaScriptEnabled });
    await page.goto("/register");
    if (javaScriptEnabled) await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Registra l'impresa" }).click();
    const summary = page.getByRole("alert");
    await summary.getByText("5 cose da correggere").waitFor();
    await summary.getByRole("link", { name: /^Nome dell'impresa/ }).click();
    const target = new URL(page.url()).hash || "#";
    expect(await page.getByLabel("Nome dell'impresa").getAttribute("id")).toBe(target.slice(1));
    await page.context().close();
  });

  test("the three questions are answered without an account", async () => {
    const page = await openPage({ javaScriptEnabled });
    await page.goto("/");
    await page.getByLabel("A Milano").check();
    await page.getByLabel(/^Un'impresa/).check();
    await page.getByLabel(/^Meno di 10 persone/).check();
    await page.getByRole("button", { name: "Controlla" }).click();
    await page.getByText("Sembra di sì").waitFor();
    expect(await page.locator("#check").textContent()).toContain("€ 4.000,00");
    await page.context().close();
  });
});

describe("the pages without an account", () => {
  test.each(["/", "/sign-in", "/register", "/accessibility", "/privacy", "/nothing-here"])(
    "%s has no accessibility fault and fits a phone",
    async (path) => {
      const context = await browser.newContext({
        viewport: PHONE,
        baseURL: origin,
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(path);
      await page.evaluate(axeSource);
      const faults = await page.evaluate<string[]>(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))",
      );
      expect(faults).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(PHONE.width);
      await context.close();
    },
  );
});
