import { describe, expect, test } from "vitest";
import { adoptSurvey } from "#app/services/survey/adopt-survey.server.ts";
import { closeSurvey } from "#app/services/survey/close-survey.server.ts";
import { makeSlips } from "#app/services/survey/make-slips.server.ts";
import { openSurvey } from "#app/services/survey/open-survey.server.ts";
import { printPoster } from "#app/services/survey/print-poster.server.ts";
import { readSurvey } from "#app/services/survey/read-survey.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import { actAs, addActor, addCompany, PROVINCE } from "#tests/setup/test-actors.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";
import { readPdf } from "#tests/templates/read-pdf.ts";
import { listSlipsToPrint } from "#app/services/survey/list-slips-to-print.server.ts";
import {
  NOW,
  SITE,
  OPENING,
  openGround,
  answerAll,
  look,
  close,
  six,
  consultantOf,
} from "./survey-ground.ts";

describe("a survey", () => {
  test("is neither opened, printed, closed nor read by another company", async () => {
    const ground = await openGround();
    const { database, dossierId } = ground;
    const stranger = actAs(database, await addCompany(database), NOW);
    expect(await readSurvey(stranger, dossierId)).toBeNull();
    const refusals = [
      await openSurvey({ act: stranger, dossierId, opening: OPENING }),
      await closeSurvey(stranger, dossierId),
      await adoptSurvey(stranger, dossierId),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    const poster = await printPoster({ act: stranger, dossierId, site: SITE });
    expect(poster.ok).toBe(false);
  });

  test("is printed by the consultant alone: a firm with all codes could spend all but one", async () => {
    const ground = await openGround();
    const { database, company, dossierId } = ground;
    const act = actAs(database, company, NOW);
    expect((await readSurvey(act, dossierId))?.may).toMatchObject({ print: false, close: true });
    expect(await makeSlips({ act, dossierId, site: SITE })).toMatchObject({
      ok: false,
      refusal: { reason: "forbidden" },
    });
    const consultant = await consultantOf(ground);
    expect((await readSurvey(consultant, dossierId))?.may).toEqual({
      ...{ open: false, print: true, close: false, use: false },
    });
    expect(await makeSlips({ act: consultant, dossierId, site: SITE })).toMatchObject({ ok: true });
    const [event] = await database.read.auditEvent.findMany({ orderBy: { sequence: "desc" } });
    expect([event?.event, event?.actorRole]).toEqual(["checkup.printSurvey", "consultant"]);
  });

  test("waits in the consultants' queue, and is told to them, until its slips are printed", async () => {
    const ground = await openGround();
    const { database, dossierId } = ground;
    const consultant = await consultantOf(ground);
    expect(await listSlipsToPrint(consultant)).toMatchObject([
      { slips: 12, closesOn: "2026-11-16", href: `/dossiers/${dossierId}/survey` },
    ]);
    const tell = () => runDueJobs(shiftOn(database, { clock: () => NOW }), { kind: "survey.tell" });
    expect(await tell()).toEqual(["done"]);
    const messages = await database.read.message.findMany();
    expect(messages.map(({ toName }) => toName)).toEqual([consultant.actor.fullName]);
    expect(messages[0]?.body).toContain(`/dossiers/${dossierId}/survey`);
    await makeSlips({ act: consultant, dossierId, site: SITE });
    expect(await listSlipsToPrint(consultant)).toEqual([]);
  });

  test("has a poster for the firm from the start, and for no other role", async () => {
    const { database, company, dossierId } = await openGround();
    const poster = await printPoster({ act: actAs(database, company, NOW), dossierId, site: SITE });
    expect(poster.ok && readPdf(poster.value).text).toContain("cip.example/survey");
    const officer = actAs(database, await addActor(database, "caseOfficer", PROVINCE), NOW);
    expect(await printPoster({ act: officer, dossierId, site: SITE })).toMatchObject({ ok: false });
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
