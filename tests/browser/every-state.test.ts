import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDatabase } from "#app/data/database.server.ts";
import type { PostedValues } from "#app/forms/posted-values.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { pdfBytes } from "#tests/fixtures/upload-bytes.ts";
import { postedPlan } from "#tests/fixtures/posted-plan.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { fillForm } from "#tests/setup/fill-form.ts";
import { lookForFaults } from "#tests/setup/look-for-faults.ts";
import { registerFirm } from "#tests/setup/registered-firm.ts";
import { demoEmail, signInByPost } from "#tests/setup/signed-in.ts";
import { readPdf } from "#tests/templates/read-pdf.ts";
import { answersOfSection, toPostedValues } from "#workflows/checkup/answer-texts.ts";
import { addDays } from "#workflows/deadlines/days.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

// Every page of the check-up, the survey, the review, the plan and its files, in every state that a
// dossier brings it into, on a phone: one dossier is led through all of them.

const origin = inject("origin");
const TODAY = dayInRome(new Date());
const START = addDays(TODAY, 90);
const { general, sharing, measure } = postedPlan({ today: TODAY, start: START });
const WORDS = "Contate anche chi lavora soltanto il sabato?";

let browser: Browser;
let faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Somebody at a telephone. */
class Reader {
  private constructor(
    readonly page: Page,
    readonly home: string,
  ) {}

  static async arrive(home: string, cookie?: string): Promise<Reader> {
    const context = await browser.newContext({
      ...{ baseURL: origin, bypassCSP: true },
      viewport: { width: 360, height: 800 },
    });
    context.setDefaultTimeout(15_000);
    const [name = "", value = ""] = cookie?.split(/=(.*)/s) ?? [];
    if (cookie !== undefined) await context.addCookies([{ name, value, url: origin }]);
    return new Reader(await context.newPage(), home);
  }

  /** Opens a page, makes sure that it is in the state that is meant, and looks at it. */
  async look(address: string, words: string | RegExp) {
    await this.page.goto(address.startsWith("/") ? address : `${this.home}/${address}`);
    await this.see(words);
    await this.examine();
  }

  /** Fills in the form of the page and sends it as a page without JavaScript does. */
  async send(values: PostedValues, words: string | RegExp, form = "form.validated-form") {
    await fillForm(this.page, values);
    const arrived = this.page.waitForEvent("load");
    await this.page
      .locator(form)
      .last()
      .evaluate((one) => {
        HTMLFormElement.prototype.submit.call(one);
      });
    await arrived;
    await this.see(words);
  }

  /** The same, where the answer is a page to look at. */
  async meet(values: PostedValues, words: string | RegExp, form?: string) {
    await this.send(values, words, form);
    await this.examine();
  }

  /** Presses the button of an act of its own. */
  async act(action: string, words: string | RegExp) {
    await this.send({}, words, `form[action$="${action}"] >> nth=0`);
  }

  private async see(words: string | RegExp) {
    await this.page.getByRole("main").getByText(words).first().waitFor({ state: "attached" });
  }

  private async examine() {
    faults.push(...(await lookForFaults(this.page)));
  }
}

async function write<Value>(
  change: (database: ReturnType<typeof openDatabase>) => Promise<Value>,
): Promise<Value> {
  const database = openDatabase(path.join(inject("dataFolder"), "cip.db"));
  return change(database).finally(() => database.close());
}

async function bringTable(company: Reader, rows: string[], words: string) {
  const buffer = Buffer.from(["Domanda;Voce;Donne;Uomini", ...rows].join("\r\n"));
  const file = { name: "personale.csv", mimeType: "text/csv", buffer };
  await company.look("checkup/import", "Prepara la tabella");
  await company.page.locator("[type=file]").setInputFiles(file);
  await company.meet({}, words);
}

async function beginCheckup(company: Reader) {
  await company.look("", "Check-up");
  await company.look("checkup", /Mancano|minuti/);
  await company.look("checkup/result", /risultato|Non c'è ancora/i);
  await company.look("survey", "Servono almeno 5 persone");
  await company.look("checkup/B", "Composizione del personale");
  await company.meet({ "B01.women.permanent": "molte" }, "Errore");
  await bringTable(company, ["B01;Tempo indeterminato;molti;4"], "non è un numero");
  await bringTable(company, ["B01;Tempo indeterminato;7;4"], "Non abbiamo ancora salvato nulla");
  await company.act("import/confirm", "Salvat");
  // Two windows in one field: the second save shows both.
  await company.look("checkup/D", "D02");
  const other = await company.page.context().newPage();
  await other.goto(company.page.url(), { waitUntil: "networkidle" });
  await fillForm(other, { D01: "practice", D02: "30" });
  await other.locator(".autosave", { hasText: /Salvato alle/ }).waitFor();
  await other.close();
  await company.meet({ D01: "practice", D02: "80" }, "Due versioni della stessa sezione");
}

async function askStaff(company: Reader, consultant: Reader, guest: Reader) {
  await company.look("survey", "Apri l'indagine");
  await company.meet({ slips: "900" }, "Errore");
  await company.meet({ slips: "11" }, "Meno di 5");
  await consultant.look("survey", "Meno di 5");
  const code = await printSlip(consultant);
  await guest.look("/survey", "Codice");
  await guest.meet({ code: "NIENTE" }, "Errore");
  await guest.look(`/survey/${code}`, "Nessuno saprà");
  await guest.meet({}, /Errore|Rispondi/);
  await guest.meet({ adultCare: "no" }, "Grazie");
  // A spent slip opens like a fresh one: it tells nobody who has answered.
  await guest.look(`/survey/${code}`, "Nessuno saprà");
  await company.look("survey", "Meno di 5");
  await company.act("survey/close", "Troppo poche risposte");
  await company.look("survey", "Troppo poche risposte");
  await guest.look(`/survey/${code}`, "Con questo codice non si può rispondere");
}

/** The code of one slip, as it stands on the sheet. */
async function printSlip({ page, home }: Reader): Promise<string> {
  const sheet = await page.request.post(`${home}/survey/slips`, { headers: { Origin: origin } });
  const found = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/.exec(readPdf(await sheet.body()).text);
  return found?.[0].replaceAll("-", "") ?? "";
}

async function answerEverything(company: Reader) {
  for (const { id, questions } of questionnaire.sections) {
    const values = toPostedValues(questions, answersOfSection(id, answersOfTwelve));
    // What is saved leads on to the next section.
    if (id === "A") await company.look("checkup/A", "Profilo dell'impresa");
    await company.meet(values, /./);
    // An answer may bring up further questions: the page comes back with them.
    if (company.page.url().includes(`/checkup/${id}`)) await company.send(values, /./);
  }
  await company.look("checkup/missing", "Non manca nulla");
  await company.look("checkup", "Invia il check-up");
  await company.act("checkup/submit", "Check-up in revisione");
  await company.look("checkup", "Check-up in revisione");
}

async function review(company: Reader, consultant: Reader) {
  for (const address of ["/queue", "/queue?kind=plan", "/queue?owner=mine", "/queue/absences"])
    await consultant.look(address, /./);
  await consultant.look("notes", "Nota");
  await consultant.meet({ text: "Richiamare dopo le 18." }, "Richiamare dopo le 18.");
  await consultant.look("assign", "Prendi la pratica");
  await consultant.send({}, "Rivedi il check-up");
  await consultant.look("assign", "A chi");
  await consultant.meet({ reason: "Sì" }, "Errore");
  await consultant.look("checkup/review/correct?question=B06", "Correggi");
  await consultant.meet({ reason: "" }, "Errore");
  await consultant.look("checkup/review?show=all", "Osservazione su B06");
  await consultant.meet({ "remark.C02": WORDS }, "Osservazioni salvate", ".review-form");
  await consultant.page.locator("[formaction$=request-changes]").click();
  await consultant.page.waitForURL("**/queue?done=*");
  await company.look("checkup", WORDS);
  await company.look("checkup/C", WORDS);
  await company.page.getByLabel(/La tua risposta/).fill("Sì, a una riunione di settembre.");
  await company.send({}, "Salvat");
  await company.look("checkup", "Invia il check-up");
  await company.act("checkup/submit", "Check-up in revisione");
  await consultant.look("checkup/review", WORDS);
  await consultant.act("review/validate", /./);
  await company.look("checkup/result", "Le tre priorità");
  const figures = await company.page.locator('a[href*="/figures/"]').all();
  const addresses = await Promise.all(figures.map((link) => link.getAttribute("href")));
  // The first of each kind: all indices, a maturity, a priority.
  for (const address of [...new Set(addresses)].slice(0, 6))
    await company.look(address ?? "", "La regola");
}

async function writePlan(company: Reader) {
  await company.look("plan", /Nessuna misura|misure/i);
  await company.look("plan/minutes", "Prima serve altro");
  await company.look("plan/general", "Tempi");
  await company.meet({ title: "" }, "Errore");
  await company.send(general, "Lavorare e crescere");
  await company.look("plan/sharing", "riunione");
  await company.meet({ sharingParticipants: "molti" }, "Errore");
  await company.send(sharing, "Lavorare e crescere");
  await company.look("plan/measures/new", "Misur");
  await company.look("plan/measures/new?code=own", "Nome della misura");
  await company.meet({ servicesCents: "-3" }, "Non può essere negativo");
  await company.look("plan/measures/new?code=M32", "Nome della misura");
  // A bonus paid without an agreement, past the end of the plan, to more people than there are.
  const hard = { ...measure, personsReached: "90", endsOn: addDays(START, 900) };
  await company.send(hard, "Misure (1)");
  await company.look("plan/measures/new?code=M11", "Nome della misura");
  await company.send(measure, "Misure (2)");
  await company.look("plan", "esce dalle date del piano");
  await company.look("plan/minutes", "Che cosa è emerso?");
  await company.meet({ sharingSummary: "" }, "Errore");
}

async function bringFile(company: Reader, bytes: Buffer, words: string | RegExp) {
  await company.page
    .locator("[type=file]")
    .setInputFiles({ name: "verbale.pdf", mimeType: "application/pdf", buffer: bytes });
  await company.meet({}, words, "form.upload-form");
}

async function uploadFiles(company: Reader) {
  await company.look("uploads/new?purpose=sharingMinutes", "Nessun file");
  await bringFile(company, Buffer.from("%PDF-1.7\n<html>"), "Cambiare il nome non basta");
  await company.look("uploads/new?purpose=sharingMinutes", "Nessun file");
  await bringFile(company, pdfBytes(), "Togli verbale.pdf");
  const dossierId = company.home.split("/").at(-1) ?? "";
  const quarantine = (scan: string) =>
    write(({ inTransaction }) =>
      inTransaction((tx) => tx.upload.updateMany({ where: { dossierId }, data: { scan } })),
    );
  await quarantine("infected");
  await company.look("uploads/new?purpose=sharingMinutes", "verbale.pdf");
  await company.look("plan/sharing", "verbale.pdf");
  await quarantine("clean");
}

async function agreeOnPlan(company: Reader, consultant: Reader) {
  await company.look("plan", "esce dalle date del piano");
  await company.act("/remove", "Misure (1)");
  await company.act("plan/submit", "Piano in revisione");
  await consultant.look("plan/review", "Giudizio");
  await consultant.meet({ general: "" }, /Errore|Problema/);
  await consultant.send({ general: WORDS }, /./);
  await company.look("plan", WORDS);
  await company.act("plan/submit", "Piano in revisione");
  await consultant.look("plan/review", WORDS);
  await consultant.act("plan/approve", /./);
  await company.look("plan/versions", "Versione 1");
}

async function changePlan(company: Reader, consultant: Reader) {
  await company.look("plan/amendment", "Non c'è una variazione aperta");
  await company.look("plan/amendment/begin", "Perché il piano cambia?");
  await company.meet({ reason: "" }, "Errore");
  await company.meet({ reason: WORDS }, "Che cosa cambia");
  await company.look("plan/general", "Tempi");
  await company.send({ ...general, title: "Lavorare, crescere e riposare" }, /./);
  await company.look("plan/amendment", "Lavorare, crescere e riposare");
  await company.act("amendment/propose", /./);
  await consultant.look("plan/amendment", "Lavorare, crescere e riposare");
  await consultant.look("plan/amendment/return", /./);
  await consultant.meet({}, "Errore");
  await consultant.send({ note: WORDS, reason: WORDS }, /./);
  await company.look("plan/amendment", WORDS);
  await company.act("amendment/propose", /./);
  await consultant.look("plan/amendment", WORDS);
  await consultant.act("amendment/approve", /./);
  await company.look("plan/versions", "Versione 2");
}

test("no page of check-up, survey, review, plan or files has a fault in any of its states", async () => {
  faults = [];
  const firm = await registerFirm(origin, {
    ...{ companyName: "Legatoria Ogni Stato Srl", fullName: "Marta Colli" },
    email: `stati-${String(Date.now())}@prova.example`,
  });
  const company = await Reader.arrive(firm.home, await firm.signIn());
  const consultant = await Reader.arrive(
    firm.home,
    await signInByPost(origin, demoEmail("consultant")),
  );
  const guest = await Reader.arrive("");
  await beginCheckup(company);
  await askStaff(company, consultant, guest);
  await answerEverything(company);
  await review(company, consultant);
  await writePlan(company);
  await uploadFiles(company);
  await agreeOnPlan(company, consultant);
  await changePlan(company, consultant);
  expect(faults).toEqual([]);
  for (const { page } of [company, consultant, guest]) await page.context().close();
}, 240_000);
