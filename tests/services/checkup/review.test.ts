import { describe, expect, test } from "vitest";
import { saveCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import { findMedians, listMedianCounts } from "#app/data/checkup/programme-medians.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { correctAnswer } from "#app/services/checkup/correct-answer.server.ts";
import { readCheckupFigure } from "#app/services/checkup/read-checkup-figure.server.ts";
import { readCheckupResult } from "#app/services/checkup/read-checkup-result.server.ts";
import { readCheckupReview } from "#app/services/checkup/read-checkup-review.server.ts";
import { renewMedians } from "#app/services/checkup/renew-medians.server.ts";
import { requestChanges } from "#app/services/checkup/request-changes.server.ts";
import { saveRemarks } from "#app/services/checkup/save-remarks.server.ts";
import { saveSection } from "#app/services/checkup/save-section.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { validateCheckup } from "#app/services/checkup/validate-checkup.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { CONSULTANCY, PROVINCE, actAs, addActor, addCompany } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";
import type { ReviewFilter } from "#workflows/checkup/review-view.ts";
import { findQuestion, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

async function fill(act: Act, dossierId: string, answers: CheckupAnswers = answersOfTwelve) {
  for (const section of questionnaire.sections) {
    const save = { version: 0, answers: answersOfSection(section.id, answers), replies: {} };
    await saveSection({ act, dossierId, section, save });
  }
}

async function open(database = openTestDatabase(), name?: string) {
  const company = await addCompany(database, name);
  const consultant = await addActor(database, "consultant", CONSULTANCY);
  const act = actAs(database, company);
  const opened = await openDossier({ act });
  const dossierId = opened.ok ? opened.value : "";
  return { database, company, act, dossierId, review: actAs(database, consultant) };
}

async function openSubmitted(database = openTestDatabase(), name?: string) {
  const setting = await open(database, name);
  const { act, dossierId, review } = setting;
  await fill(act, dossierId);
  await submitCheckup({ act, dossierId });
  const look = async (filter: ReviewFilter = "all") => {
    const page = await readCheckupReview({ act: review, dossierId, filter });
    if (!page) throw new Error("There is no review");
    const questions = page.sections.flatMap((section) => section.questions);
    return { page, question: (id: string) => questions.find((one) => one.id === id) };
  };
  const dossier = () => database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
  return { ...setting, look, dossier };
}

const three = [
  { questionId: "D01", from: "", to: "È scritto da qualche parte?" },
  { questionId: "C02", from: "", to: "Chi lo ha contato?" },
  { questionId: "H06", from: "", to: "Con quale associazione?" },
];

describe("the remarks of a review", () => {
  test("are saved together, in one act of the history", async () => {
    const { review, dossierId, database, look } = await openSubmitted();
    expect(await saveRemarks({ act: review, dossierId, changes: three })).toMatchObject({
      ok: true,
    });
    const { page, question } = await look();
    expect(page.openRemarks).toBe(3);
    expect(question("C02")?.remark).toBe("Chi lo ha contato?");
    const events = await database.read.auditEvent.findMany({
      where: { dossierId, event: "checkup.remark" },
    });
    expect(events).toHaveLength(1);
    expect(events[0]?.changes).toContain("Con quale associazione?");
  });

  test("are written anew and taken back on the same page", async () => {
    const { review, dossierId, look } = await openSubmitted();
    await saveRemarks({ act: review, dossierId, changes: three });
    const changes = [
      { questionId: "D01", from: "È scritto da qualche parte?", to: "Dove è scritto?" },
      { questionId: "C02", from: "Chi lo ha contato?", to: "" },
    ];
    await saveRemarks({ act: review, dossierId, changes });
    const { page, question } = await look("remarked");
    expect(page.openRemarks).toBe(2);
    expect(question("D01")?.remark).toBe("Dove è scritto?");
    expect(question("C02")).toBeUndefined();
  });

  test("posted twice are written once", async () => {
    const { review, dossierId, database } = await openSubmitted();
    await Promise.all([
      saveRemarks({ act: review, dossierId, changes: three }),
      saveRemarks({ act: review, dossierId, changes: three }),
    ]);
    expect(await database.read.checkupRemark.count()).toBe(3);
  });

  test("are never written over what another window has written", async () => {
    const { review, dossierId, look } = await openSubmitted();
    await saveRemarks({ act: review, dossierId, changes: three });
    const stale = [
      { questionId: "D01", from: "", to: "Un'altra osservazione." },
      { questionId: "E02", from: "", to: "E questa?" },
    ];
    expect(await saveRemarks({ act: review, dossierId, changes: stale })).toMatchObject({
      ok: false,
      refusal: { reason: "changed-meanwhile", problems: ["Osservazione sulla domanda D01"] },
    });
    const { question } = await look();
    expect(question("E02")?.remark).toBe("");
  });

  test("go with the request for changes in one act", async () => {
    const { review, dossierId, dossier, database } = await openSubmitted();
    expect(await requestChanges({ act: review, dossierId, changes: three })).toEqual({
      ok: true,
      value: "checkup.changesRequested",
    });
    expect(await database.read.checkupRemark.count({ where: { answeredAt: null } })).toBe(3);
    expect(await dossier()).toMatchObject({ consultantId: review.actor.userId });
    const [round] = await database.read.checkupRound.findMany({ where: { dossierId } });
    expect(round).toMatchObject({ number: 1, requestedById: review.actor.userId });
    expect(JSON.parse(round?.answers ?? "")).toEqual(answersOfTwelve);
  });
});

describe("what has changed since the last request", () => {
  test("is marked, with the old and the new answer, the reply and what came up", async () => {
    const { act, review, dossierId, look, database } = await openSubmitted();
    const changes = [
      { questionId: "D05", from: "", to: "Davvero no?" },
      { questionId: "H06", from: "", to: "Con quale associazione?" },
    ];
    await requestChanges({ act: review, dossierId, changes });
    const remark = await database.read.checkupRemark.findFirst({
      where: { questionId: "H06" },
    });
    const later = { ...answersOfTwelve, D05: "agreements", "D06.people": 3, "D06.days": 400 };
    for (const [id, replies] of [
      ["D", {}],
      ["H", { [remark!.id]: "Confartigianato." }],
    ] as const) {
      const section = questionnaire.sections.find((one) => one.id === id)!;
      const save = { version: 1, answers: answersOfSection(id, later), replies };
      expect(await saveSection({ act, dossierId, section, save })).toMatchObject({ ok: true });
    }
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });

    const { page, question } = await look();
    expect(page.changed).toEqual(["D05", "D06"]);
    expect(question("D05")).toMatchObject({ before: "No", past: [{ remark: "Davvero no?" }] });
    expect(question("D06")).toMatchObject({ before: null, isNewlyAsked: true });
    expect(question("H06")).toMatchObject({
      before: null,
      past: [{ reply: "Confartigianato.", change: null }],
    });
    expect((await look("changed")).page.sections.map(({ id }) => id)).toEqual(["D"]);
    expect(page.counts).toMatchObject({ changed: 2, remarked: 2 });
  });

  test("is told apart from what the consultant has corrected", async () => {
    const { review, dossierId, look, database } = await openSubmitted();
    const question = findQuestion("C02")!;
    const correction = { version: 1, answers: { C02: 2 }, reason: "Lo dice la rilevazione." };
    await correctAnswer({ act: review, dossierId, question, correction });
    const { page, question: shown } = await look();
    expect(page.changed).toEqual([]);
    expect(shown("C02")?.corrections).toMatchObject([
      {
        from: "1 persona",
        to: "2 persone",
        reason: "Lo dice la rilevazione.",
        authorName: review.actor.fullName,
      },
    ]);
    // The history is read by offices too: there the small counts are masked.
    const event = await database.read.auditEvent.findFirst({
      where: { event: "checkup.correct" },
    });
    expect(event?.changes).not.toContain("1 persona");
  });
});

describe("a figure of the result", () => {
  test("is explained to the company and the consultant, and to nobody else", async () => {
    const { act, review, dossierId, database } = await openSubmitted();
    for (const reader of [act, review]) {
      const page = await readCheckupFigure({ act: reader, dossierId, key: "WEL" });
      expect(page?.figure.value).toBe(20_00);
      expect(page?.fixed).toBeUndefined();
    }
    const officer = actAs(database, await addActor(database, "caseOfficer", PROVINCE));
    expect(await readCheckupFigure({ act: officer, dossierId, key: "WEL" })).toBeNull();
    await validateCheckup({ act: review, dossierId, reason: "" });
    const fixed = await readCheckupFigure({ act, dossierId, key: "PR-WEL" });
    expect(fixed).toMatchObject({ fixed: 65_00, figure: { value: 65_00 } });
  });
});

describe("the medians of the programme", () => {
  test("are published from eight firms on, move by four, and stand beside the result", async () => {
    const { database, act, dossierId, review } = await openSubmitted();
    const result = drawCheckupResult(answersOfTwelve);
    const published: number[] = [];
    for (let count = 1; count <= 11; count += 1) {
      const id = `firm-${String(count)}`;
      await database.inTransaction(async (tx) => {
        await tx.organisation.create({
          data: { id, kind: "company", name: id, createdAt: act.now },
        });
        await tx.dossier.create({
          data: {
            ...{ id, code: id, state: "plan.draft", companyId: id, questionnaire: "cip-1" },
            ...{ createdAt: act.now, updatedAt: act.now, stateSince: act.now },
          },
        });
        await saveCheckupResult(tx, { dossierId: id, result, validatedAt: act.now });
        const counts = await listMedianCounts(tx);
        const medians = await renewMedians(tx, {
          ...{ questionnaire: "cip-1", now: act.now, counts },
        });
        published.push(medians?.companies ?? 0);
      });
    }
    expect(published).toEqual([0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8]);
    await validateCheckup({ act: review, dossierId, reason: "" });
    expect(await readCheckupResult({ act, dossierId })).toMatchObject({
      medians: { companies: 12, overall: 34_63, areas: { WEL: 20_00 } },
    });
    const report = await database.read.document.findFirst({
      where: { kind: "checkupReport" },
    });
    expect(JSON.parse(report?.snapshot ?? "")).toMatchObject({ medians: { companies: 12 } });
  });

  test("of one version say nothing about another", async () => {
    const { database } = await open();
    expect(await findMedians(database.read, "cip-2")).toBeNull();
  });
});
