import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "#tests/setup/browser.ts";
import { lookForFaults } from "#tests/setup/look-for-faults.ts";
import { signInByPost } from "#tests/setup/signed-in.ts";
import { readPdf } from "#tests/templates/read-pdf.ts";

const origin = inject("origin");
const PHONE = { width: 360, height: 740 };
const PASSWORD = "una frase bella lunga";
const STAFF = [
  "Domanda;Voce;Donne;Uomini",
  "B01;Tempo indeterminato;7;4",
  "B02;Tempo pieno;5;4",
  "B02;Part-time chiesto dalla persona;2;",
].join("\r\n");

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

function openContext(javaScriptEnabled: boolean): Promise<BrowserContext> {
  return browser.newContext({ javaScriptEnabled, viewport: PHONE, baseURL: origin });
}

/** A firm of its own, at the check-up of its new dossier. */
async function openCheckup(page: Page): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("Nome dell'impresa").fill("Vetreria Trasparente Srl");
  await page.getByLabel("Il tuo nome e cognome").fill("Lia Vetri");
  await page.getByLabel("Indirizzo e-mail").fill("lia@vetreria.example");
  await page.getByLabel("Scegli una password").fill(PASSWORD);
  await page.getByLabel("Ripeti la password").fill(PASSWORD);
  await page.getByLabel("Ho letto").check();
  await page.getByRole("button", { name: "Registra l'impresa" }).click();
  await page.getByLabel("Indirizzo e-mail").fill("lia@vetreria.example");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Accedi" }).click();
  await page.getByRole("button", { name: "Apri la pratica e comincia" }).click();
  await page.waitForURL("**/checkup");
}

async function importStaff(page: Page): Promise<void> {
  await page.goto(`${page.url()}/import`);
  const buffer = Buffer.from(STAFF.replace("4\r\nB02", "molti\r\nB02"));
  const file = { name: "personale.csv", mimeType: "text/csv", buffer };
  await page.getByLabel("File CSV").setInputFiles(file);
  await page.getByRole("button", { name: "Guarda che cosa cambia" }).click();
  await page.getByText("«molti» non è un numero.").waitFor();
  await page.getByLabel("File CSV").setInputFiles({ ...file, buffer: Buffer.from(STAFF) });
  await page.getByRole("button", { name: "Guarda che cosa cambia" }).click();
  await page.getByText("Non abbiamo ancora salvato nulla").waitFor();
  await page.getByRole("button", { name: "Conferma e salva" }).click();
  await page.waitForURL("**/checkup/B?saved=B");
}

/** The consultant finds the survey in the queue and prints its slips. */
async function printSlips(): Promise<string[]> {
  const office = await openContext(false);
  const [name = "", value = ""] = (await signInByPost(origin, "consulente@irene.example")).split(
    /=(.*)/s,
  );
  await office.addCookies([{ name, value, url: origin }]);
  const page = await office.newPage();
  await page.goto("/queue");
  await page.getByRole("link", { name: "Vetreria Trasparente Srl" }).click();
  const codes = await downloadCodes(page);
  await office.close();
  return codes;
}

async function downloadCodes(page: Page): Promise<string[]> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Scarica i foglietti" }).click();
  const file = await (await downloading).path();
  const found = readPdf(readFileSync(file)).text.match(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/g);
  return (found ?? []).map((typed) => typed.replaceAll("-", ""));
}

/** Answers as a phone without JavaScript does; what comes back carries no cookie. */
async function answerByPost(code: string, adultCare: string): Promise<void> {
  const response = await fetch(`${origin}/survey/${code}`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ adultCare }).toString(),
  });
  expect(response.headers.get("Location")).toBe("/survey/thanks");
  expect(response.headers.getSetCookie()).toEqual([]);
}

test("a firm imports its counts and surveys its staff from slips, all without JavaScript", async () => {
  const company = await openContext(false);
  const page = await company.newPage();
  await openCheckup(page);
  await importStaff(page);
  const survey = page.url().replace(/checkup.*/, "survey");
  await page.goto(survey);
  await page.getByRole("button", { name: "Apri l'indagine" }).click();
  await page.getByText("Li prepara la consulente").waitFor();
  await page.getByRole("link", { name: "Scarica la locandina" }).waitFor();
  expect(await page.getByRole("button", { name: "Scarica i foglietti" }).count()).toBe(0);
  const codes = await printSlips();
  expect(codes).toHaveLength(11);

  const guest = await openContext(false);
  const phone = await guest.newPage();
  await phone.goto("/survey");
  await phone.getByLabel("Codice").fill(codes[0] ?? "");
  await phone.getByRole("button", { name: "Vai alle domande" }).click();
  await phone.getByRole("button", { name: "Invia la risposta" }).click();
  await phone.getByText("Rispondi ad almeno una domanda").first().waitFor();
  await phone.locator('[name="adultCare"][value="daily"]').check();
  await phone.getByRole("button", { name: "Invia la risposta" }).click();
  await phone.getByRole("heading", { name: "Grazie" }).waitFor();
  for (const [index, code] of codes.entries()) await answerByPost(code, index < 6 ? "daily" : "no");

  await page.goto(survey);
  await page.locator("summary", { hasText: "Chiudi l'indagine" }).click();
  await page.getByRole("button", { name: "Sì, chiudi l'indagine" }).click();
  await page.getByText("11 su 11 foglietti").waitFor();
  await page.locator("summary", { hasText: "Riporta nel check-up" }).click();
  await page.getByRole("button", { name: "Sì, riporta nel check-up" }).click();
  await page.waitForURL("**/checkup/C");
  await page.getByText(/Da indagine anonima .*, 11 risposte/).waitFor();
  expect(await page.locator('[name="C02"]').inputValue()).toBe("6");
  await phone.goto(`/survey/${codes[1] ?? ""}`);
  await phone.getByText("Con questo codice non si può rispondere").first().waitFor();
  await company.close();
  await guest.close();
});

test("the pages of a survey fit a phone and have no accessibility fault", async () => {
  const guest = await openContext(true);
  const phone = await guest.newPage();
  for (const path of ["/survey", "/survey/thanks", "/survey/NIENTE"]) {
    await phone.goto(path);
    expect(await lookForFaults(phone), path).toEqual([]);
  }
  await guest.close();
});
