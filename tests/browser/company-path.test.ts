import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { PostedValues } from "#app/forms/posted-values.ts";
import { DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import {
  declarationsForm,
  profileForm,
  sizeForm,
} from "#tests/fixtures/application-forms-example.ts";
import { postedPlan } from "#tests/fixtures/posted-plan.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { fillForm } from "#tests/setup/fill-form.ts";
import { lookForFaults } from "#tests/setup/look-for-faults.ts";
import { demoEmail, signInByPost } from "#tests/setup/signed-in.ts";
import { answersOfSection, toPostedValues } from "#workflows/checkup/answer-texts.ts";
import { addDays } from "#workflows/deadlines/days.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { programmeCalls } from "#workflows/programme/programme-calls.ts";
import { questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

const origin = inject("origin");
const TODAY = dayInRome(new Date());
const START = addDays(TODAY, 90);
const { general, sharing, measure } = postedPlan({ today: TODAY, start: START });
const CALL_IS_OPEN = programmeCalls.some(
  ({ opensOn, closesOn }) => opensOn <= TODAY && TODAY <= closesOn,
);
const PASSWORD = "una frase bella lunga";

let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

type Look = { javaScriptEnabled: boolean; width: number };

async function openPage({ javaScriptEnabled, width }: Look, email?: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ javaScriptEnabled, baseURL: origin, bypassCSP: true },
    viewport: { width, height: 800 },
  });
  context.setDefaultTimeout(15_000);
  if (email !== undefined) {
    const [name = "", value = ""] = (await signInByPost(origin, email)).split(/=(.*)/s);
    await context.addCookies([{ name, value, url: origin }]);
  }
  return context.newPage();
}

/** A walk through the pages of one dossier; with JavaScript every page is looked at closely. */
function walkAs(page: Page, home: string, look: Look) {
  const open = async (path: string) => {
    await page.goto(`${home}${path}`, {
      waitUntil: look.javaScriptEnabled ? "networkidle" : "load",
    });
    if (look.javaScriptEnabled) faults.push(...(await lookForFaults(page)));
  };
  const click = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const press = async (name: string) => {
    const answered = page.waitForResponse(
      (response) => response.request().method() === "POST" && !response.url().endsWith("/autosave"),
    );
    await click(name);
    await answered;
    await page.waitForLoadState("load");
  };
  return {
    page,
    open,
    press,
    /** Presses a button that leads nowhere, because something is wrong. */
    pressInVain: async (name: string) => {
      await click(name);
      return page.getByRole("alert").first().innerText();
    },
    /** Opens the question of an act and says yes to it. */
    confirm: async (label: string) => {
      await page.locator("summary", { hasText: label }).click();
      await press(`Sì, ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
    },
    fill: async (path: string, values: PostedValues, button = "Salva") => {
      await open(path);
      await fillForm(page, values);
      await press(button);
    },
    see: (text: string) => page.getByText(text).first().waitFor(),
  };
}

type Walk = ReturnType<typeof walkAs>;

async function register(page: Page, email: string): Promise<string> {
  await page.goto("/register");
  await page.getByLabel("Nome dell'impresa").fill("Officina Prova Srl");
  await page.getByLabel("Il tuo nome e cognome").fill("Marta Colli");
  await page.getByLabel("Indirizzo e-mail").fill(email);
  await page.getByLabel("Scegli una password").fill(PASSWORD);
  await page.getByLabel("Ripeti la password").fill(PASSWORD);
  await page.getByLabel("Ho letto").check();
  await page.getByRole("button", { name: "Registra l'impresa" }).click();
  await page.waitForURL("**/sign-in?registered");
  await page.getByLabel("Indirizzo e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Accedi" }).click();
  await page.waitForURL("**/desk");
  await page.getByRole("button", { name: "Apri la pratica e comincia" }).click();
  await page.waitForURL("**/checkup");
  return new URL(page.url()).pathname.replace("/checkup", "");
}

async function answerEverything(company: Walk) {
  for (const { id, questions } of questionnaire.sections) {
    const values = toPostedValues(questions, answersOfSection(id, answersOfTwelve));
    const button = id === "I" ? "Salva" : "Salva e continua";
    await company.fill(`/checkup/${id}`, values, button);
    // Without JavaScript an answer may bring up further questions: the page comes back with them.
    if (company.page.url().includes(`/checkup/${id}?`)) {
      await fillForm(company.page, values);
      await company.press(button);
    }
  }
  await company.open("/checkup");
  await company.confirm("Invia il check-up");
}

async function discussCheckup(company: Walk, consultant: Walk) {
  const remark = "Chi assiste i familiari: lo avete chiesto a tutti?";
  const asked = { "remark.C02": remark };
  await consultant.fill("/checkup/review", asked, "Salva e chiedi le modifiche");
  await company.open("/checkup");
  await company.see(remark);
  await company.open("/checkup/C");
  await company.page.getByLabel(/La tua risposta/).fill("Sì, a una riunione di settembre.");
  await company.press("Salva e continua");
  await company.open("/checkup");
  await company.confirm("Invia il check-up");
  await consultant.open("/checkup/review");
  await consultant.confirm("Convalida il check-up");
  await company.open("/checkup/result");
  await company.see("Le tre priorità");
}

async function writePlan(company: Walk, consultant: Walk) {
  await company.fill("/plan/general", general);
  await company.fill("/plan/sharing", sharing);
  await company.fill("/plan/measures/new?code=M11", measure, "Aggiungi al piano");
  const own = { ...measure, title: "Merenda insieme", area: "WEL", servicesCents: "-3" };
  await company.open("/plan/measures/new?code=own");
  await fillForm(company.page, own);
  expect(await company.pressInVain("Aggiungi al piano")).toContain("Non può essere negativo.");
  await fillForm(company.page, { servicesCents: "3.000" });
  await company.press("Aggiungi al piano");
  await company.open("/plan");
  await company.see("Misure (2)");
  await company.confirm("Invia il piano al consulente");
  await consultant.open("/plan/review");
  await fillForm(consultant.page, { general: "Spiegate meglio chi paga la merenda." });
  await consultant.press("Rimanda il piano all'impresa");
  await company.open("/plan");
  await company.see("Spiegate meglio chi paga la merenda.");
  await company.confirm("Invia il piano al consulente");
  await consultant.open("/plan/review");
  await consultant.confirm("Approva il piano");
}

async function applyForIncentive(company: Walk) {
  if (!CALL_IS_OPEN) {
    await company.open("/application/call");
    return company.see("Oggi nessun bando è aperto");
  }
  await company.open("/application/call");
  await company.page.getByRole("radio").first().check();
  await company.press("Partecipa a questo bando");
  const profile = { ...profileForm, iban: "IT60X0542811101000000123457" };
  await company.open("/application/profile");
  await fillForm(company.page, profile);
  expect(await company.pressInVain("Salva")).toContain("IBAN");
  expect(await company.page.locator('[name="address"]').inputValue()).toBe(profileForm.address);
  await fillForm(company.page, { iban: profileForm.iban });
  await company.press("Salva");
  await company.fill("/application/size", sizeForm);
  await company.fill("/application/declarations", { ...declarationsForm, ...stamp() });
  await company.open("/application");
  await company.confirm("Presenta la domanda");
  await company.open("/application");
  await company.see("Protocollo");
}

/** A stamp of one's own: its number may be used once. */
function stamp() {
  return { stampSerial: String(Date.now()).padStart(14, "0"), stampDay: addDays(TODAY, -10) };
}

describe.concurrent.each([
  { javaScriptEnabled: true, width: 1100, name: "with JavaScript, at a desk" },
  { javaScriptEnabled: false, width: 360, name: "without JavaScript, on a phone" },
])("$name", ({ name: _name, ...look }) => {
  test("a company comes from its registration to a numbered application", async () => {
    const page = await openPage(look);
    const email = `marta${String(look.javaScriptEnabled)}@officina-prova.example`;
    const home = await register(page, email);
    const company = walkAs(page, home, look);
    const consultantPage = await openPage(look, demoEmail("consultant"));
    const consultant = walkAs(consultantPage, home, look);
    await answerEverything(company);
    await discussCheckup(company, consultant);
    await writePlan(company, consultant);
    if (look.javaScriptEnabled) await signAgreement(company, home, look);
    else {
      const declineReason = "Ci pensiamo l'anno prossimo.";
      await company.fill("/agreement/decline", { declineReason }, "Vai alla domanda senza aderire");
    }
    await applyForIncentive(company);
    await company.open("");
    await company.see("Storia verificata");
    expect(faults).toEqual([]);
    await page.context().close();
    await consultantPage.context().close();
  }, 180_000);
});

async function signAgreement(company: Walk, home: string, look: Look) {
  await company.fill("/agreement/clauses", {
    ...{ hourBase: "contract", minimumBlockMinutes: "60", noticeDays: "2" },
    ...{ hoursPerDayHundredths: "8", cumulation: "asByLaw" },
  });
  await company.open("/agreement/sign");
  await fillForm(company.page, { read: "on", password: "non è questa" });
  expect(await company.pressInVain("Firma")).toContain("La password non è quella");
  await fillForm(company.page, { read: "on", password: PASSWORD });
  await company.press("Firma");
  for (const union of ["CGIL", "CISL", "UIL"]) {
    const page = await openPage(look, demoEmail(union));
    const walk = walkAs(page, home, look);
    const password = DEMO_PASSWORD;
    if (union === "CISL") {
      const reason = "Il preavviso è troppo lungo per chi fa i turni.";
      await walk.fill("/agreement/refuse", { reason, password }, "Registra il rifiuto");
    } else await walk.fill("/agreement/countersign", { read: "on", password }, "Firma");
    await walk.see("Chi ha firmato");
    await page.context().close();
  }
}
