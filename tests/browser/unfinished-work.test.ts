import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/data/database.server.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { lookForFaults } from "#tests/setup/look-for-faults.ts";
import { registerFirm, type RegisteredFirm } from "#tests/setup/registered-firm.ts";
import { demoEmail, signInByPost } from "#tests/setup/signed-in.ts";

const origin = inject("origin");

let browser: Browser;
let firm: RegisteredFirm;
let home = "";

beforeAll(async () => {
  browser = await launchBrowser();
  firm = await registerFirm(origin, {
    ...{ companyName: "Bottega Bozze Srl", fullName: "Marta Colli" },
    email: `bozze-${String(Date.now())}@prova.example`,
  });
  home = `${firm.home}/checkup`;
});

afterAll(async () => {
  await browser.close();
});

async function openContext(javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ baseURL: origin, bypassCSP: true, javaScriptEnabled },
    viewport: { width: 360, height: 800 },
  });
  context.setDefaultTimeout(15_000);
  await enter(context);
  return context;
}

async function enter(context: BrowserContext) {
  const [name = "", value = ""] = (await firm.signIn()).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
}

async function openSection(context: BrowserContext, section: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${home}/${section}`, { waitUntil: "networkidle" });
  return page;
}

/** The bar that tells what has become of what one types. */
function status(page: Page, text: RegExp) {
  return page.locator(".autosave", { hasText: text }).waitFor();
}

const workLeft = (page: Page) => page.locator('[name="D02"]');
const saved = /Salvato alle \d\d:\d\d/;

async function answer(page: Page, question: string, value: string) {
  await page.locator(`[name="${question}"][value="${value}"]`).check();
}

describe("work on a check-up is not lost", () => {
  test("when the window is closed: it has saved itself, unfinished as it was", async () => {
    const context = await openContext();
    const page = await openSection(context, "D");
    await answer(page, "D01", "practice");
    await workLeft(page).fill("metà");
    await status(page, saved);
    expect(await lookForFaults(page)).toEqual([]);
    await page.close();
    const again = await openSection(context, "D");
    expect(await workLeft(again).inputValue()).toBe("metà");
    await again.getByText("«metà» non va ancora bene").waitFor();
    await context.close();
  });

  test("when the network is gone, and the window too", async () => {
    const context = await openContext();
    const page = await openSection(context, "D");
    await context.setOffline(true);
    await workLeft(page).fill("60");
    await status(page, /manca la rete/);
    await page.getByRole("button", { name: "Salva e continua" }).click();
    expect(await workLeft(page).inputValue()).toBe("60");
    await page.close();
    await context.setOffline(false);
    const again = await openSection(context, "D");
    await again.getByText("Abbiamo ritrovato ciò che avevi scritto").waitFor();
    expect(await workLeft(again).inputValue()).toBe("60");
    await status(again, saved);
    await again.getByRole("button", { name: "Scarta e torna a com'era" }).click();
    expect(await workLeft(again).inputValue()).toBe("metà");
    await status(again, saved);
    await context.close();
  });

  test("when the session ends: one signs in and goes on where one was", async () => {
    const context = await openContext();
    const page = await openSection(context, "D");
    await context.clearCookies();
    await workLeft(page).fill("70");
    await status(page, /La sessione è finita/);
    await page.getByRole("link", { name: "Accedi e torna qui" }).click();
    await page.getByLabel("Indirizzo e-mail").fill(firm.email);
    await page.getByLabel("Password", { exact: true }).fill(firm.password);
    await page.getByRole("button", { name: "Accedi" }).click();
    await page.waitForURL(`**${home}/D`);
    await page.getByText("Abbiamo ritrovato ciò che avevi scritto").waitFor();
    expect(await workLeft(page).inputValue()).toBe("70");
    await status(page, saved);
    await page.reload({ waitUntil: "networkidle" });
    expect(await workLeft(page).inputValue()).toBe("70");
    expect(await page.getByText("Abbiamo ritrovato").count()).toBe(0);
    await context.close();
  });

  test("when two windows type in different fields: both have both", async () => {
    const context = await openContext();
    const [one, other] = [await openSection(context, "D"), await openSection(context, "D")];
    await answer(one, "D03", "verbal");
    await status(one, saved);
    await answer(other, "D04", "criteria");
    await other.getByText("Abbiamo unito le modifiche").waitFor();
    expect(await other.locator('[name="D03"][value="verbal"]').isChecked()).toBe(true);
    await context.close();
  });

  test.each([true, false])(
    "when two windows change the same field one chooses (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const [first, second] = [await openContext(), await openContext(javaScriptEnabled)];
      const [one, other] = [await openSection(first, "D"), await openSection(second, "D")];
      const [theirs, mine] = javaScriptEnabled ? ["30", "80"] : ["31", "81"];
      await workLeft(one).fill(theirs);
      await status(one, saved);
      await workLeft(other).fill(mine);
      await other.getByRole("button", { name: "Salva e continua" }).click();
      await other.getByRole("heading", { name: "Due versioni della stessa sezione" }).waitFor();
      if (javaScriptEnabled) expect(await lookForFaults(other)).toEqual([]);
      await other.locator(`[name="D02"][value="${mine}"]`).check();
      await other.getByRole("button", { name: "Salva ciò che ho scelto" }).click();
      await other.waitForURL(/saved=D/);
      const after = await openSection(first, "D");
      expect(await workLeft(after).inputValue()).toBe(mine);
      await Promise.all([first.close(), second.close()]);
    },
  );

  test("and nothing of it stays in the browser after signing out", async () => {
    const context = await openContext();
    const page = await openSection(context, "D");
    await context.setOffline(true);
    await workLeft(page).fill("90");
    await status(page, /manca la rete/);
    const kept = () =>
      page.evaluate<number>(
        "Object.keys(localStorage).filter((name) => name.startsWith('cip-draft:')).length",
      );
    expect(await kept()).toBe(1);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Esci" }).click();
    await page.waitForURL(`${origin}/`);
    expect(await kept()).toBe(0);
    await context.close();
  });

  test("a line of what is missing leads to its field", async () => {
    const context = await openContext();
    const page = await context.newPage();
    await page.goto(`${home}/missing`, { waitUntil: "networkidle" });
    expect(await lookForFaults(page)).toEqual([]);
    await page.getByRole("link", { name: /^B05:/ }).click();
    await page.waitForURL("**/checkup/B#checkup-B05");
    await page.waitForFunction("document.activeElement?.name === 'B05'");
    await context.close();
  });
});

test("after a request for changes only what was asked about can be typed in", async () => {
  const database = openDatabase(path.join(inject("dataFolder"), "cip.db"));
  const dossier = await database.read.dossier.findFirst({
    where: { state: "checkup.changesRequested" },
    include: { company: { include: { users: true } }, checkupRemarks: true },
  });
  await database.close();
  if (!dossier) throw new Error("The demonstration has no check-up sent back");
  const [remark] = dossier.checkupRemarks.filter(({ answeredAt }) => answeredAt === null);
  const section = remark?.questionId.slice(0, 1) ?? "";
  const context = await browser.newContext({ baseURL: origin, bypassCSP: true });
  const cookie = await signInByPost(origin, demoEmail(dossier.company.users[0]?.email ?? ""));
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(`/dossiers/${dossier.id}/checkup/${section}`, { waitUntil: "networkidle" });
  expect(await lookForFaults(page)).toEqual([]);
  const asked = page.locator(`#${remark?.questionId ?? ""}`);
  await asked.getByText(remark?.remark ?? "").waitFor();
  expect(await asked.locator("fieldset.question-body").isEnabled()).toBe(true);
  expect(await page.locator(".question-closed").count()).toBeGreaterThan(0);
  expect(await page.locator(".question-closed input:enabled").count()).toBe(0);
  await context.close();
});
