import { describe, expect, test } from "vitest";
import { findCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { correctAnswer } from "#app/services/checkup/correct-answer.server.ts";
import { readCheckupSection } from "#app/services/checkup/read-checkup-section.server.ts";
import { readCheckup } from "#app/services/checkup/read-checkup.server.ts";
import { requestChanges } from "#app/services/checkup/request-changes.server.ts";
import { saveRemarks } from "#app/services/checkup/save-remarks.server.ts";
import { saveSection } from "#app/services/checkup/save-section.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { validateCheckup } from "#app/services/checkup/validate-checkup.server.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { actAs, addActor, addCompany, CONSULTANCY, PROVINCE } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { sectionSchema } from "#workflows/checkup/section-schema.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import {
  findQuestion,
  findSection,
  questionnaire,
} from "#workflows/programme/questionnaire/questionnaire.ts";

async function openCheckup() {
  const database = openTestDatabase();
  const company = await addCompany(database);
  const consultant = await addActor(database, "consultant", CONSULTANCY);
  const act = actAs(database, company);
  const opened = await openDossier({ act });
  if (!opened.ok) throw new Error(opened.refusal.what);
  const dossierId = opened.value;
  const review = actAs(database, consultant);
  const read = async () => {
    const dossier = await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
    return readCheckup(database.read, company, dossier);
  };
  return { database, company, consultant, dossierId, act, review, read };
}

function answersOf(id: SectionId, answers: CheckupAnswers = answersOfTwelve): CheckupAnswers {
  const names = Object.keys(sectionSchema(findSection(id)!, "2026-10-31").shape);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}

type Saving = { version?: number; answers?: CheckupAnswers; replies?: Record<string, string> };

function save(act: Act, dossierId: string, id: SectionId, saving: Saving = {}) {
  const { version = 0, answers = answersOf(id), replies = {} } = saving;
  const section = findSection(id)!;
  return saveSection({ act, dossierId, section, save: { version, answers, replies } });
}

async function fillAndSubmit(act: Act, dossierId: string) {
  for (const { id } of questionnaire.sections) await save(act, dossierId, id);
  return submitCheckup({ act, dossierId });
}

function stateOf(database: Database, id: string) {
  return database.read.dossier.findUniqueOrThrow({ where: { id }, select: { state: true } });
}

describe("a check-up", () => {
  test("is saved section by section and taken up again", async () => {
    const { act, dossierId, read } = await openCheckup();
    expect(await save(act, dossierId, "B")).toMatchObject({ ok: true });
    const checkup = await read();
    expect(checkup.sections.get("B")?.version).toBe(1);
    expect(checkup.answers["B01.women.permanent"]).toBe(7);
    expect(checkup.progress.isComplete).toBe(false);
  });

  test("writes what changed into the history, old and new", async () => {
    const { act, database, dossierId } = await openCheckup();
    await save(act, dossierId, "D");
    const answers = { ...answersOf("D"), D01: "rule60" };
    await save(act, dossierId, "D", { version: 1, answers });
    const [event] = await database.read.auditEvent.findMany({
      where: { dossierId, event: "checkup.save" },
      orderBy: { sequence: "desc" },
    });
    expect(event?.reason).toBe("Sezione D");
    expect(JSON.parse(event?.changes ?? "")).toEqual([
      {
        field: "D01",
        from: "Prassi stabile, fino a 30 minuti",
        to: "Regola scritta, fino a 60 minuti",
      },
    ]);
  });

  test.each([0, 2])("is not written over another window's save (version %i)", async (version) => {
    const { act, dossierId, read } = await openCheckup();
    await save(act, dossierId, "A");
    const late = await save(act, dossierId, "A", { version, answers: { A01: "Altro nome" } });
    expect(late).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
    expect((await read()).answers["A01"]).toBe("Officina Prova Srl");
  });

  test("is not saved by another company, nor by the consultant", async () => {
    const { act, database, review, dossierId } = await openCheckup();
    const stranger = actAs(database, await addCompany(database, "Altra Srl"));
    expect(await save(stranger, dossierId, "A")).toMatchObject({
      ok: false,
      refusal: { reason: "not-found" },
    });
    expect(await save(review, dossierId, "A")).toMatchObject({
      ok: false,
      refusal: { reason: "forbidden" },
    });
    expect(await save(act, "no-such-dossier", "A")).toMatchObject({
      ok: false,
      refusal: { reason: "not-found" },
    });
  });

  test("cannot be handed in while an answer is missing, and says which", async () => {
    const { act, database, dossierId } = await openCheckup();
    for (const { id } of questionnaire.sections) await save(act, dossierId, id);
    await save(act, dossierId, "I", { version: 1, answers: {} });
    const outcome = await submitCheckup({ act, dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(outcome.ok ? [] : outcome.refusal.problems).toHaveLength(3);
    expect(await stateOf(database, dossierId)).toEqual({ state: "checkup.draft" });
  });

  test("is handed in once, with a receipt", async () => {
    const { act, database, dossierId } = await openCheckup();
    expect(await fillAndSubmit(act, dossierId)).toEqual({ ok: true, value: "checkup.submitted" });
    expect(await submitCheckup({ act, dossierId })).toMatchObject({
      ok: false,
      refusal: { reason: "out-of-turn" },
    });
    const documents = await database.read.document.findMany({ where: { dossierId } });
    expect(documents).toMatchObject([{ kind: "checkupReceipt", state: "issued" }]);
    expect(await save(act, dossierId, "A", { version: 1 })).toMatchObject({
      ok: false,
      refusal: { reason: "out-of-turn" },
    });
  });
});

describe("the review of a check-up", () => {
  test("sends it back with remarks and validates it when they are answered", async () => {
    const { act, review, database, dossierId, read, company } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const changes = [{ questionId: "D01", from: "", to: "È scritto da qualche parte?" }];
    expect(await saveRemarks({ act: review, dossierId, changes })).toEqual({ ok: true, value: 1 });
    expect(await validateCheckup({ act: review, dossierId, reason: "" })).toMatchObject({
      ok: false,
      refusal: { reason: "not-ready", problems: ["Osservazione sulla domanda D01"] },
    });
    expect(await requestChanges({ act: review, dossierId })).toEqual({
      ok: true,
      value: "checkup.changesRequested",
    });

    expect(await submitCheckup({ act, dossierId })).toMatchObject({
      ok: false,
      refusal: { problems: ["Osservazione sulla domanda D01"] },
    });
    const [open] = (await read()).remarks;
    const replies = { [open!.id]: "No, lo sanno tutti." };
    await save(act, dossierId, "D", { version: 1, replies });
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await read()).remarks).toMatchObject([
      { reply: "No, lo sanno tutti.", answerBefore: { D01: "practice" }, answeredAt: act.now },
    ]);

    expect(await validateCheckup({ act: review, dossierId, reason: "" })).toEqual({
      ok: true,
      value: "plan.draft",
    });
    const result = await findCheckupResult(database.read, company, dossierId);
    expect(result?.indices).toMatchObject({ maturity: 34_63, need: 60_56, criticality: 64_44 });
    const row = await database.read.checkupResult.findUnique({ where: { dossierId } });
    expect(row).toMatchObject({ maturityHundredths: 34_63, needHundredths: 60_56 });
    const kinds = await database.read.document.findMany({
      where: { dossierId },
      orderBy: { number: "asc" },
    });
    expect(kinds.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "checkupReceipt issued",
      "checkupReceipt issued",
      "checkupReport issued",
    ]);
  });

  test("counts a changed answer as attention to the remark", async () => {
    const { act, review, dossierId } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const changes = [{ questionId: "D01", from: "", to: "È scritto da qualche parte?" }];
    await requestChanges({ act: review, dossierId, changes });
    const answers = { ...answersOf("D"), D01: "rule60" };
    await save(act, dossierId, "D", { version: 1, answers });
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
  });

  test("asks for nothing where there is no remark", async () => {
    const { act, review, dossierId } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    expect(await requestChanges({ act: review, dossierId })).toMatchObject({
      ok: false,
      refusal: { reason: "not-ready" },
    });
  });

  test("may correct an answer: the history keeps old, new, reason and author", async () => {
    const { act, review, consultant, database, dossierId, read } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const question = findQuestion("B05")!;
    const correction = { version: 1, answers: { B05: 960 }, reason: "Da busta paga: 9,60." };
    expect(await correctAnswer({ act: review, dossierId, question, correction })).toEqual({
      ok: true,
      value: "checkup.submitted",
    });
    const checkup = await read();
    expect(checkup.answers).toEqual({ ...answersOfTwelve, B05: 960 });
    const event = await database.read.auditEvent.findFirst({
      where: { dossierId, event: "checkup.correct" },
    });
    expect(event).toMatchObject({ reason: "Da busta paga: 9,60.", actorId: consultant.userId });
    expect(JSON.parse(event?.changes ?? "")).toEqual([
      // What was nobody's is the consultant's from the first act on.
      { field: "Consulente", from: "", to: consultant.fullName },
      { field: "B05", from: "9,40 ULA", to: "9,60 ULA" },
    ]);
  });

  test("shows the company beside its answer what has been corrected, by whom and why", async () => {
    const { act, review, consultant, dossierId } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const seen = async (sectionId: string) =>
      (await readCheckupSection({ act, dossierId, sectionId }))?.corrections;
    expect(await seen("B")).toEqual({});
    const correction = { version: 1, answers: { B05: 960 }, reason: "Da busta paga: 9,60." };
    await correctAnswer({ act: review, dossierId, question: findQuestion("B05")!, correction });
    expect(await seen("B")).toMatchObject({
      B05: [
        {
          ...{ from: "9,40 ULA", to: "9,60 ULA", reason: "Da busta paga: 9,60." },
          authorName: consultant.fullName,
        },
      ],
    });
    expect(await seen("C")).toEqual({});
  });

  test.each([
    ["that leaves a question without answer", 1, {}, "not-ready"],
    ["that contradicts another answer", 1, { B06: 13 }, "not-ready"],
    ["of an answer changed meanwhile", 7, { B06: 4 }, "changed-meanwhile"],
  ] as const)("refuses a correction %s", async (_, version, answers, reason) => {
    const { act, review, dossierId, read } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const question = findQuestion("B06")!;
    const correction = { version, answers, reason: "Una prova di correzione." };
    expect(await correctAnswer({ act: review, dossierId, question, correction })).toMatchObject({
      ok: false,
      refusal: { reason },
    });
    expect((await read()).answers["B06"]).toBe(3);
  });

  test("is the consultant's, not the company's nor the case officer's", async () => {
    const { act, database, dossierId } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const officer = actAs(database, await addActor(database, "caseOfficer", PROVINCE));
    for (const one of [act, officer])
      expect(await validateCheckup({ act: one, dossierId, reason: "" })).toMatchObject({
        ok: false,
        refusal: { reason: "forbidden" },
      });
  });

  test("waits until the check-up is handed in", async () => {
    const { review, dossierId } = await openCheckup();
    const changes = [{ questionId: "D01", from: "", to: "Manca." }];
    expect(await saveRemarks({ act: review, dossierId, changes })).toMatchObject({
      ok: false,
      refusal: { reason: "out-of-turn" },
    });
  });

  test("happens once, however often one clicks", async () => {
    const { act, review, database, dossierId } = await openCheckup();
    await fillAndSubmit(act, dossierId);
    const clicks = await Promise.all(
      [1, 2, 3].map(() => validateCheckup({ act: review, dossierId, reason: "" })),
    );
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    const reports = await database.read.document.count({
      where: { dossierId, kind: "checkupReport" },
    });
    expect(reports).toBe(1);
  });
});
