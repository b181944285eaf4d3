import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, describe, expect, test, vi } from "vitest";
import { replaceCodes } from "#app/data/survey/surveys.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { guardSurvey } from "#app/http/guard-survey.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { logRequests } from "#app/http/request-log.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { adoptSurvey } from "#app/services/survey/adopt-survey.server.ts";
import { answerSurvey } from "#app/services/survey/answer-survey.server.ts";
import { closeSurvey } from "#app/services/survey/close-survey.server.ts";
import { findSurveyForm } from "#app/services/survey/find-survey-form.server.ts";
import { hashCode } from "#app/services/survey/hash-code.ts";
import { makeSlips } from "#app/services/survey/make-slips.server.ts";
import { openSurvey } from "#app/services/survey/open-survey.server.ts";
import { printPoster } from "#app/services/survey/print-poster.server.ts";
import { readSurvey } from "#app/services/survey/read-survey.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, addCompany, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";
import { readPdf } from "#tests/templates/read-pdf.ts";
import { surveyAnswerSchema, type SurveyAnswer } from "#workflows/survey/survey-answer-schema.ts";
import { readCode, writeCode } from "#workflows/survey/survey-code.ts";

const NOW = new Date("2026-11-02T09:00:00Z");
const LATER = new Date("2026-11-20T09:00:00Z");
const SITE = "https://cip.example";
const OPENING = { slips: 12, closesOn: "2026-11-16" };

type Ground = { database: Database; company: Actor; dossierId: string };

/** A firm of twelve with an open survey. */
async function openGround(database = openTestDatabase()): Promise<Ground> {
  const { company, dossierId } = await openDossierAt(database, "checkup.draft");
  const outcome = await openSurvey({
    act: actAs(database, company, NOW),
    dossierId,
    opening: OPENING,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
  return { database, company, dossierId };
}

/** Codes without the paper they are printed on. */
async function handOut({ database, dossierId }: Ground): Promise<string[]> {
  const codes = Array.from({ length: OPENING.slips }, () => writeCode(randomBytes(16)));
  const hashes = codes.map(hashCode);
  await database.inTransaction((tx) => replaceCodes(tx, { dossierId, hashes, day: "2026-11-02" }));
  return codes;
}

function answerOf(posted: object): SurveyAnswer {
  return surveyAnswerSchema.parse(posted);
}

async function urnOf({ database }: Ground) {
  const urn = await database.read.surveyUrn.findFirst({ omit: { dossierId: true } });
  if (!urn) throw new Error("There is no urn");
  return urn;
}

function answer({ database }: Ground, code: string, posted: object = {}, now = NOW) {
  return answerSurvey({ database, now, code, answer: answerOf({ balance: "yes", ...posted }) });
}

async function answerAll(ground: Ground, posted: readonly object[]): Promise<string[]> {
  const codes = await handOut(ground);
  for (const [index, one] of posted.entries()) await answer(ground, codes[index]!, one);
  return codes;
}

function look({ database, company, dossierId }: Ground, now = NOW) {
  return readSurvey(actAs(database, company, now), dossierId);
}

function close({ database, company, dossierId }: Ground, now = NOW) {
  return closeSurvey(actAs(database, company, now), dossierId);
}

/** Everything a reader of the database could see of a survey, and of what surrounds it. */
async function dump({ database: { read } }: Ground) {
  return JSON.stringify([
    await read.survey.findMany(),
    await read.surveyUrn.findMany(),
    await read.surveyCode.findMany({ orderBy: { hash: "asc" } }),
    await read.auditEvent.findMany(),
    await read.outboxJob.findMany(),
    await read.message.findMany(),
  ]);
}

const six = (posted: object, others: object, count = 12) =>
  Array.from({ length: count }, (_, index) => (index < 6 ? posted : others));

describe("who compares two moments", () => {
  test("sees nothing change while people answer, but once: that they are enough", async () => {
    const ground = await openGround();
    const codes = await handOut(ground);
    const pages: string[] = [];
    for (const code of codes.slice(0, 8)) {
      await answer(ground, code, { children: ["young"], words: "non dirlo a nessuno" });
      pages.push(JSON.stringify(await look(ground)));
    }
    expect(new Set(pages.slice(0, 4)).size).toBe(1);
    expect(new Set(pages.slice(4)).size).toBe(1);
    expect(new Set(pages).size).toBe(2);
    expect(pages[7]).not.toContain("8 risposte");
  });

  test("cannot open a closed survey again, nor change what it told", async () => {
    const ground = await openGround();
    await answerAll(ground, six({ adultCare: "daily" }, { adultCare: "no" }));
    expect(await close(ground)).toMatchObject({ ok: true });
    expect(await close(ground)).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
    const { database, company, dossierId } = ground;
    const again = { act: actAs(database, company, NOW), dossierId, opening: OPENING };
    expect(await openSurvey(again)).toMatchObject({ ok: false });
    const change = database.inTransaction((tx) =>
      tx.survey.updateMany({ where: { dossierId }, data: { answers: 11 } }),
    );
    await expect(change).rejects.toThrow(/do(es)? not change/);
  });

  test("does not get a second survey by means of a second dossier, until six months have passed", async () => {
    const ground = await openGround();
    await answerAll(ground, six({ adultCare: "daily" }, { adultCare: "no" }));
    await close(ground);
    const { database, company, dossierId } = ground;
    const [staff] = await database.read.checkupSection.findMany({ where: { dossierId } });
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: dossierId }, data: { state: "withdrawn" } }),
    );
    const opened = await openDossier({ act: actAs(database, company, LATER) });
    const second = opened.ok ? opened.value : "";
    await database.inTransaction((tx) =>
      tx.checkupSection.createMany({ data: [{ ...staff!, dossierId: second }] }),
    );
    const attempt = (day: string, closesOn: string) =>
      openSurvey({
        act: actAs(database, company, new Date(`${day}T09:00:00Z`)),
        dossierId: second,
        opening: { slips: 12, closesOn },
      });
    expect(await attempt("2027-05-01", "2027-05-15")).toMatchObject({
      ok: false,
      refusal: { what: "È troppo presto per un'altra indagine." },
    });
    expect(await attempt("2027-05-02", "2027-05-16")).toMatchObject({ ok: true });
  });
});

describe("who looks for small cells", () => {
  test("finds no group under five, and no group whose complement is", async () => {
    const ground = await openGround();
    const posted = Array.from({ length: 11 }, (_, index) => ({
      children: index < 3 ? ["young"] : ["older"],
      adultCare: index < 6 ? "daily" : "no",
    }));
    await answerAll(ground, posted);
    await close(ground);
    const page = await look(ground);
    const rows = new Map(page?.survey?.figures.flatMap(({ rows }) => rows));
    expect(rows.get("Sì, da 0 a 3 anni")).toBe("meno di 5 persone");
    expect(rows.get("Sì, da 4 a 14 anni")).toBe("quasi tutte (almeno 7 su 11)");
    expect(rows.get("Assistono un familiare anziano, malato o con disabilità")).toBe("6 persone");
    for (const value of rows.values()) expect(value).not.toMatch(/^[0-4] persone/);
    // What cannot be told is nowhere any more, not even for who holds the database.
    expect(await dump(ground)).not.toContain('"children.young":3');
  });

  test("learns from four answers nothing, not even that they were four", async () => {
    const ground = await openGround();
    const posted = Array.from({ length: 4 }, () => ({ words: "una frase che mi tradisce" }));
    await answerAll(ground, posted);
    await close(ground);
    expect((await look(ground))?.survey).toMatchObject({ answers: null, figures: [] });
    const seen = await dump(ground);
    expect(seen).not.toContain("tradisce");
    expect(seen).toContain("meno di 5 risposte");
    expect(seen).not.toContain('"answers":4');
    const { database, company, dossierId } = ground;
    const again = { act: actAs(database, company, LATER), dossierId };
    const opening = { slips: 12, closesOn: "2026-12-04" };
    expect(await openSurvey({ ...again, opening })).toMatchObject({ ok: true });
  });

  test("reads no free text as the company, and as the consultant only five or more of them", async () => {
    const counts = await Promise.all(
      [4, 5].map(async (count) => {
        const ground = await openGround();
        const words = Array.from({ length: 6 }, (_, index) =>
          index < count ? { words: `frase ${String(index)}` } : {},
        );
        await answerAll(ground, words);
        const consultant = await addActor(ground.database, "consultant", CONSULTANCY);
        const reading = actAs(ground.database, consultant, NOW);
        expect((await readSurvey(reading, ground.dossierId))?.texts).toEqual([]);
        await close(ground);
        expect(JSON.stringify(await look(ground))).not.toContain("frase");
        return (await readSurvey(reading, ground.dossierId))?.texts.length;
      }),
    );
    expect(counts).toEqual([0, 5]);
  });
});

describe("who answers again", () => {
  test("is thanked like the first time and counted once, also when all come at once", async () => {
    const ground = await openGround();
    const [code = ""] = await handOut(ground);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => answer(ground, code, { children: ["older"] })),
    );
    expect(answers).toEqual([true, true, true, true, true]);
    const form = { database: ground.database, now: NOW, code };
    expect(await findSurveyForm(form)).toMatchObject({ closesOn: "2026-11-16" });
    const urn = await urnOf(ground);
    expect(urn.answers).toBe(1);
    expect(JSON.parse(urn.tallies)).toMatchObject({ "children.older": 1 });
  });

  test("with an invented code, too late or after the closing gets one and the same answer", async () => {
    const ground = await openGround();
    const [code = "", other = ""] = await handOut(ground);
    expect(await answer(ground, writeCode(randomBytes(16)))).toBe(false);
    expect(await answer(ground, code, {}, LATER)).toBe(false);
    await close(ground);
    expect(await answer(ground, other)).toBe(false);
    for (const asked of [code, writeCode(randomBytes(16))])
      expect(await findSurveyForm({ database: ground.database, now: NOW, code: asked })).toBeNull();
  });

  test("has as many codes as the firm has people, and new ones take the place of the old", async () => {
    const ground = await openGround();
    const { database, company, dossierId } = ground;
    const act = actAs(database, company, NOW);
    const tooMany = { slips: 13, closesOn: "2026-11-16" };
    await close(ground);
    expect(await openSurvey({ act, dossierId, opening: tooMany })).toMatchObject({ ok: false });
    await openSurvey({ act, dossierId, opening: OPENING });
    const first = await printedCodes(ground);
    expect(first).toHaveLength(12);
    expect(await answer(ground, first[0]!)).toBe(true);
    const second = await printedCodes(ground);
    expect(await answer(ground, first[1]!)).toBe(false);
    expect(await answer(ground, second[0]!)).toBe(true);
    expect((await urnOf(ground)).answers).toBe(1);
    expect(await database.read.surveyCode.count()).toBe(12);
  });
});

async function printedCodes({ database, company, dossierId }: Ground): Promise<string[]> {
  const outcome = await makeSlips({ act: actAs(database, company, NOW), dossierId, site: SITE });
  if (!outcome.ok) throw new Error(outcome.refusal.what);
  const { text } = readPdf(outcome.value);
  const found = text.match(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/g) ?? [];
  return found.map((typed) => readCode(typed) ?? "unreadable");
}

describe("who ties answers to codes", () => {
  test("by their order finds the same database whatever the order was", async () => {
    const codes = Array.from({ length: 3 }, () => writeCode(randomBytes(16)));
    const posted = [{ children: ["young"] }, { commute: "long" }, { adultCare: "daily" }];
    const orders = [
      [0, 1, 2],
      [2, 0, 1],
    ];
    const seen = await Promise.all(
      orders.map(async (order) => {
        const ground = await openGround();
        const { database, dossierId } = ground;
        await database.inTransaction((tx) =>
          replaceCodes(tx, { dossierId, hashes: codes.map(hashCode), day: "2026-11-02" }),
        );
        for (const index of order) await answer(ground, codes[index]!, posted[index]);
        const { read } = database;
        const urn = await urnOf(ground);
        const stored = await read.surveyCode.findMany({ omit: { dossierId: true } });
        return { urn, stored: stored.map(({ hash, spent }) => `${hash} ${String(spent)}`).sort() };
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
  });

  test("finds no row, instant or number that an answer has left behind", async () => {
    const ground = await openGround();
    const codes = await handOut(ground);
    await answer(ground, codes[0]!);
    const before = await countRows(ground);
    await answer(ground, codes[1]!, {}, new Date("2026-11-03T10:11:12Z"));
    expect(await countRows(ground)).toEqual(before);
    const seen = await dump(ground);
    expect(seen).not.toContain("2026-11-03");
    for (const code of codes) expect(seen).not.toContain(code);
  });

  test("by the history reads that a survey was opened, printed and closed, and how many answered", async () => {
    const ground = await openGround();
    await printedCodes(ground);
    await answerAll(ground, six({ adultCare: "daily" }, { adultCare: "no" }, 11));
    await close(ground);
    const events = await ground.database.read.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events.map(({ event, reason }) => [event, reason])).toEqual([
      ["dossier.open", ""],
      ["checkup.openSurvey", ""],
      ["checkup.printSurvey", "12 foglietti"],
      ["checkup.closeSurvey", "11 risposte"],
    ]);
  });

  test("by the stored texts cannot tell which came first", async () => {
    const ground = await openGround();
    const words = Array.from({ length: 7 }, (_, index) => ({ words: String(index) }));
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      await answerAll(ground, words);
      seen.add((await urnOf(ground)).texts);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

async function countRows({ database: { read } }: Ground): Promise<number[]> {
  return Promise.all([
    read.survey.count(),
    read.surveyUrn.count(),
    read.surveyCode.count(),
    read.auditEvent.count(),
    read.outboxJob.count(),
    read.message.count(),
    read.failedSignIn.count(),
    read.session.count(),
  ]);
}

const closing: (() => void)[] = [];

afterEach(() => {
  for (const stop of closing.splice(0)) stop();
});

/** A server with the log and the guard of the real one, answering what it is told to. */
async function openSite(status: number) {
  const app = express();
  app.use(
    logRequests(() => undefined),
    guardSurvey(),
  );
  // As a folder of files is served: its name is off the path while it answers.
  app.use("/assets", (_request, response) => void response.send("ok"));
  app.all("*", (_request, response) => void response.status(status).send("ok"));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe("who reads the log of the server", () => {
  const code = writeCode(new Uint8Array(16).fill(7));

  test.each([
    [200, 1],
    [302, 1],
    [404, 1],
    [500, 3],
  ])("finds of answers that end with %i no code", async (status, lines) => {
    const written = vi.spyOn(logger, "info").mockImplementation(() => undefined);
    const origin = await openSite(status);
    await fetch(`${origin}/survey/${code}`, { method: "POST" });
    await fetch(`${origin}/survey/${code}.data`);
    await fetch(`${origin}/assets/survey-form.js`);
    await fetch(`${origin}/desk`);
    expect(written).toHaveBeenCalledTimes(lines);
    expect(JSON.stringify(written.mock.calls)).not.toContain(code);
  });

  test("finds that no file of the page is told the code, and that no cache keeps it", async () => {
    const origin = await openSite(200);
    const { headers } = await fetch(`${origin}/survey/${code}`);
    expect(headers.get("Referrer-Policy")).toBe("strict-origin");
    expect(headers.get("Cache-Control")).toBe("no-store");
  });
});

test("who guesses codes is stopped after thirty, elsewhere nobody is", async () => {
  const origin = await openSite(404);
  const statuses: number[] = [];
  for (let guess = 0; guess < 32; guess += 1)
    statuses.push((await fetch(`${origin}/survey/GUESS${String(guess)}`)).status);
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
  expect(statuses.slice(30)).toEqual([429, 429]);
  expect((await fetch(`${origin}/desk`)).status).toBe(404);
});

describe("a survey", () => {
  test("is neither opened, printed, closed nor read by another company", async () => {
    const ground = await openGround();
    const { database, dossierId } = ground;
    const stranger = actAs(database, await addCompany(database), NOW);
    expect(await readSurvey(stranger, dossierId)).toBeNull();
    const refusals = [
      await openSurvey({ act: stranger, dossierId, opening: OPENING }),
      await makeSlips({ act: stranger, dossierId, site: SITE }),
      await closeSurvey(stranger, dossierId),
      await adoptSurvey(stranger, dossierId),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    const poster = await printPoster({ act: stranger, dossierId, site: SITE });
    expect(poster.ok).toBe(false);
  });

  test("is printed by the consultant where the firm shall not hold the codes", async () => {
    const { database, dossierId } = await openGround();
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY), NOW);
    expect((await readSurvey(consultant, dossierId))?.may).toEqual({
      ...{ open: false, print: true, close: false, use: false },
    });
    const outcome = await makeSlips({ act: consultant, dossierId, site: SITE });
    expect(outcome.ok).toBe(true);
    const [event] = await database.read.auditEvent.findMany({ orderBy: { sequence: "desc" } });
    expect([event?.event, event?.actorRole]).toEqual(["checkup.printSurvey", "consultant"]);
  });

  test("cannot be opened for fewer than five people", async () => {
    const ground = await openGround();
    await close(ground);
    const { database, company, dossierId } = ground;
    await database.inTransaction((tx) =>
      tx.checkupSection.updateMany({
        where: { dossierId },
        data: { answers: '{"B01.men.owner":4}' },
      }),
    );
    const act = actAs(database, company, NOW);
    const opening = { slips: 5, closesOn: "2026-11-16" };
    expect(await openSurvey({ act, dossierId, opening })).toMatchObject({
      ok: false,
      refusal: { what: "L'indagine anonima non si può aprire." },
    });
  });

  test("fills section C and H02 with what it may tell, and the history says from where", async () => {
    const ground = await openGround();
    await answerAll(ground, six({ adultCare: "daily" }, { adultCare: "no" }, 11));
    await close(ground);
    const { database, company, dossierId } = ground;
    expect(await adoptSurvey(actAs(database, company, NOW), dossierId)).toMatchObject({ ok: true });
    const sections = await database.read.checkupSection.findMany({ orderBy: { section: "asc" } });
    expect(
      sections.map(({ section, answers }) => [section, JSON.parse(answers) as unknown]).slice(1),
    ).toEqual([
      ["C", { C02: 6, C05: "survey" }],
      ["H", { H02: ["questionnaire"] }],
    ]);
    const [event] = await database.read.auditEvent.findMany({ orderBy: { sequence: "desc" } });
    expect(event?.reason).toBe("Da indagine anonima, 11 risposte");
    expect(JSON.parse(event?.changes ?? "[]")).toHaveLength(3);
    expect((await look(ground))?.survey?.usedOn).toBe("2 novembre 2026");
  });

  test("leaves nothing but what it told a year after its last day", async () => {
    const ground = await openGround();
    await answerAll(ground, six({ words: "una frase" }, {}));
    await close(ground);
    const { database } = ground;
    const erase = (day: string) =>
      runDueJobs(shiftOn(database, { clock: () => new Date(`${day}T09:00:00Z`) }), {
        kind: "survey.erase",
      });
    expect(await erase("2027-11-15")).toEqual([]);
    expect(await erase("2027-11-16")).toEqual(["done"]);
    expect(await database.read.surveyUrn.count()).toBe(0);
    expect((await look(ground))?.survey?.answers).toBe(12);
  });
});
