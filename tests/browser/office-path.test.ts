import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { demoEmail } from "#tests/setup/signed-in.ts";

const origin = inject("origin");
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const TODAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
const REASON =
  "Ho letto i documenti della pratica e li ho confrontati con quanto il bando chiede per questa voce.";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A person at their desk: signed in, on a page of their own. */
async function sitDown(key: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: origin, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto("/sign-in");
  await page.getByLabel("Indirizzo e-mail").fill(demoEmail(key));
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Accedi" }).click();
  await page.waitForURL("**/desk");
  return page;
}

/** Opens the dossier of a firm that waits on the desk, at the page of its stage. */
async function open(page: Page, firm: string, stage: string) {
  await page.goto("/dossiers");
  const row = page.getByRole("row").filter({ hasText: firm });
  const href = await row.getByRole("link").getAttribute("href");
  await page.goto(`${href ?? ""}/${stage}`);
  await page.waitForLoadState("networkidle");
}

/** Goes to the page of an act by its link and looks at it. */
async function follow(page: Page, name: string) {
  const link = page.getByRole("main").getByRole("link", { name, exact: true });
  const href = (await link.getAttribute("href")) ?? "";
  await link.click();
  await page.waitForURL(`**${href}`);
  await page.waitForLoadState("networkidle");
  await expectNoFaults(page);
}

/** Presses a button that first asks, then answers yes. */
async function confirmAct(page: Page, label: string) {
  await page.locator("summary", { hasText: label }).click();
  const answer = `Sì, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  await page.getByRole("button", { name: answer }).click();
}

async function expectNoFaults(page: Page) {
  await page.evaluate(axeSource);
  const faults = await page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))",
  );
  expect(faults, page.url()).toEqual([]);
}

async function expectState(page: Page, label: string) {
  await page.locator(".dossier-bar").getByText(label, { exact: true }).waitFor();
}

describe("the case officer", () => {
  test("takes an application, fills the checklist and admits it", async () => {
    const page = await sitDown("caseOfficer");
    await expectNoFaults(page);
    await open(page, "Verdeluna Giardini Srl", "admissibility");
    await page.getByRole("button", { name: "Prendi in carico la domanda" }).click();
    await expectState(page, "In istruttoria");
    await follow(page, "Compila la lista dei controlli");
    for (const entry of await page.locator("fieldset.form-part").all())
      await entry.getByLabel("In regola", { exact: true }).check();
    await page.getByRole("button", { name: "Salva i controlli" }).click();
    await confirmAct(page, "Ammetti alla valutazione");
    await expectState(page, "In valutazione");
    await expectNoFaults(page);
    await page.context().close();
  });

  test("asks for something more, says what is missing first and is told so", async () => {
    const page = await sitDown("caseOfficer");
    await open(page, "Ruota Libera Srl", "admissibility/clarification");
    await page.getByRole("button", { name: "Manda la richiesta" }).click();
    await page.getByRole("alert").getByText("C'è una cosa da correggere").waitFor();
    await page.getByLabel("Che cosa chiedi").fill(REASON);
    await page.getByRole("button", { name: "Manda la richiesta" }).click();
    await expectState(page, "Integrazioni richieste");
    await page.context().close();
  });

  test("checks every expense and closes the verification", async () => {
    const page = await sitDown("caseOfficer");
    await open(page, "Onda Digitale Srl", "monitoring");
    await expectNoFaults(page);
    for (let expense = 0; expense < 3; expense += 1) {
      await page.getByRole("link", { name: "Registra l'esito" }).first().click();
      await page.getByRole("button", { name: "Registra l'esito" }).click();
      await page.getByRole("heading", { name: "Rendiconto", level: 1 }).waitFor();
    }
    await follow(page, "Chiudi la verifica");
    await page.getByRole("button", { name: "Chiudi la verifica" }).click();
    await expectState(page, "Saldo da proporre");
    await page.context().close();
  });
});

describe("two evaluators", () => {
  test("the second one judges without seeing a point of the first", async () => {
    const page = await sitDown("evaluator2");
    await open(page, "Allodola Eventi Srl", "evaluation");
    expect(await page.getByRole("main").textContent()).not.toContain("Valeria Misura");
    await follow(page, "Dichiara di non avere conflitti e comincia");
    await page.getByLabel(/Dichiaro di non avere/).check();
    await page.getByRole("button", { name: "Dichiaro e apro la domanda" }).click();
    await page.getByRole("heading", { name: "I tuoi punti" }).waitFor();
    await expectNoFaults(page);
    expect(await page.getByRole("main").textContent()).not.toContain("Dopo la lettura del piano");
    for (const criterion of ["D1", "D2", "D3"])
      await page.locator(`input[name="${criterion}"]`).last().check();
    for (const reason of await page.getByLabel("Perché questo livello").all())
      await reason.fill(REASON);
    await page.getByRole("button", { name: "Consegna i punti" }).click();
    await page.getByText("Hai consegnato i tuoi punti").waitFor();
    await page.goBack();
    await page.reload();
    await page.getByText("Ora questo passaggio non è possibile").waitFor();
    await page.context().close();
  });
});

describe("an award", () => {
  test("is checked by the officer, granted by the manager and accepted by the company", async () => {
    const officer = await sitDown("caseOfficer");
    await open(officer, "Meridiana Pulizie Srl", "award");
    await follow(officer, "Registra i controlli");
    await officer.getByLabel("CUP", { exact: true }).fill("E44E20000140007");
    await officer.getByLabel("Regolare", { exact: true }).check();
    await officer.getByLabel("Protocollo del DURC").fill("INPS_48000099");
    await officer.getByLabel("Giorno della richiesta del DURC").fill(TODAY);
    await officer.getByLabel("Giorno del controllo de minimis").fill(TODAY);
    await officer.getByRole("button", { name: "Registra i controlli" }).click();
    await officer.getByRole("heading", { name: "Graduatoria e concessione", level: 1 }).waitFor();
    await officer.context().close();

    const manager = await sitDown("manager");
    await open(manager, "Meridiana Pulizie Srl", "award");
    await confirmAct(manager, "Concedi € 2.100,00");
    await expectState(manager, "Concessa, da accettare");
    await manager.context().close();

    const company = await sitDown("ines@meridiana.example");
    await open(company, "Meridiana Pulizie Srl", "award");
    await confirmAct(company, "Accetta l'incentivo");
    await expectState(company, "Anticipo da proporre");
    await expectNoFaults(company);
    await company.context().close();
  });

  test("stands in a ranking that anybody in the office can compute again", async () => {
    const page = await sitDown("manager");
    await page.goto("/calls");
    await page.getByRole("link", { name: "Conciliazione In Pratica 2014-2016" }).click();
    await page.getByText("Linea di taglio").waitFor();
    await expectNoFaults(page);
    await page.getByRole("link", { name: "Rifai il calcolo" }).click();
    await page.getByText("Il calcolo dà la stessa graduatoria").waitFor();
    await page.context().close();
  });
});

describe("a payment", () => {
  test("is proposed, approved and executed by three people, without JavaScript", async () => {
    const still = { javaScriptEnabled: false };
    const accountant = await sitDown("accountant", still);
    await open(accountant, "Cantiere Chiaro Srl", "payment");
    await accountant.getByRole("link", { name: "Proponi il pagamento" }).click();
    await accountant.getByLabel("Quota per beni strumentali").fill("-5");
    await accountant.getByLabel("Impegno di spesa").fill("Impegno 2026/77");
    await accountant.getByLabel("Protocollo del DURC").fill("INPS_51000099");
    await accountant.getByLabel("DURC richiesto il").fill(TODAY);
    await accountant.getByLabel("Concessione pubblicata il").fill("2015-06-01");
    await accountant.getByLabel(/Ho controllato che il conto/).check();
    await accountant.getByRole("button", { name: "Proponi il pagamento" }).click();
    await accountant.getByRole("alert").getByText("C'è una cosa da correggere").waitFor();
    expect(await accountant.getByLabel("Impegno di spesa").inputValue()).toBe("Impegno 2026/77");
    await accountant.getByLabel("Quota per beni strumentali").fill("0");
    await accountant.getByRole("button", { name: "Proponi il pagamento" }).click();
    await expectState(accountant, "Saldo da approvare");
    await accountant.context().close();

    const manager = await sitDown("manager", still);
    await open(manager, "Cantiere Chiaro Srl", "payment");
    await manager.getByRole("link", { name: "Approva", exact: true }).click();
    await manager.getByRole("button", { name: "Approva il pagamento" }).click();
    await expectState(manager, "Saldo da pagare");
    await manager.context().close();

    const payer = await sitDown("payer", still);
    await open(payer, "Cantiere Chiaro Srl", "payment");
    await payer.getByRole("link", { name: "Esegui il pagamento" }).click();
    await confirmAct(payer, "Esegui il pagamento");
    await expectState(payer, "Premialità richiedibile");
    const download = payer.waitForEvent("download");
    await payer.getByRole("link", { name: "Scarica il file per la banca (XML)" }).last().click();
    expect((await download).suggestedFilename()).toMatch(/^CIP-.*\.xml$/);
    await payer.context().close();
  });
});

describe("a bonus", () => {
  test("is examined by the officer and granted by the manager", async () => {
    const officer = await sitDown("caseOfficer");
    await open(officer, "Officina Tornio Nuovo Srl", "bonus/examine");
    await expectNoFaults(officer);
    await officer.getByLabel("Indicatori raggiunti", { exact: true }).fill("3");
    await officer.getByLabel("Indicatori raggiunti in parte").fill("0");
    await officer.getByLabel("Parere").fill(REASON);
    await officer.getByRole("button", { name: "Registra l'esame" }).click();
    await expectState(officer, "Premialità da decidere");
    await officer.context().close();

    const manager = await sitDown("manager");
    await open(manager, "Officina Tornio Nuovo Srl", "bonus/grant");
    await expectNoFaults(manager);
    await manager.getByLabel("Somma riconosciuta").fill("500");
    await manager.getByLabel("Motivazione").fill(REASON);
    await manager.getByRole("button", { name: "Concedi la premialità" }).click();
    await expectState(manager, "Conclusa");
    await manager.getByText("Storia verificata").waitFor();
    await manager.context().close();
  });
});
