import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { replaceCodes } from "#app/data/survey/surveys.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { findSurveyForm } from "#app/services/survey/find-survey-form.server.ts";
import { hashCode } from "#app/services/survey/hash-code.ts";
import { openSurvey } from "#app/services/survey/open-survey.server.ts";
import { readSurvey } from "#app/services/survey/read-survey.server.ts";
import { actAs, addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { writeCode } from "#workflows/survey/survey-code.ts";
import {
  NOW,
  LATER,
  OPENING,
  type Ground,
  openGround,
  handOut,
  urnOf,
  answer,
  answerAll,
  look,
  close,
  dump,
  six,
  printedCodes,
} from "./survey-ground.ts";

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
