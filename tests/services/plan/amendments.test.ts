import { describe, expect, test } from "vitest";
import type { Database } from "#app/data/database.server.ts";
import { listPlanVersions } from "#app/data/plan/plan-versions.server.ts";
import { addExpense } from "#app/services/monitoring/add-expense.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { approvePlan } from "#app/services/plan/approve-plan.server.ts";
import {
  approveAmendment,
  authoriseAmendment,
} from "#app/services/plan/approve-amendment.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { editMeasure } from "#app/services/plan/edit-measure.server.ts";
import { openAmendmentPage } from "#app/services/plan/open-amendment-page.server.ts";
import { openVersionsPage } from "#app/services/plan/open-versions-page.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";
import { readPlan } from "#app/services/plan/read-plan.server.ts";
import { readPlanInWork } from "#app/services/plan/plan-in-work.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { returnAmendment } from "#app/services/plan/return-amendment.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { savePlanSharing } from "#app/services/plan/save-plan-sharing.server.ts";
import { submitPlan } from "#app/services/plan/submit-plan.server.ts";
import { withdrawAmendment } from "#app/services/plan/withdraw-amendment.server.ts";
import { generalForm, measureForm, sharingForm } from "#tests/fixtures/plan-forms.ts";
import { exampleExpense, placeRunningProject } from "#tests/fixtures/running-project.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const REASON = "Il coworking convenzionato ha chiuso.";

/** A plan approved by the consultant, before any application. */
async function openApproved() {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, "plan.draft");
  const consultant = await addActor(database, "consultant", CONSULTANCY);
  const [act, review] = [actAs(database, company), actAs(database, consultant)];
  await savePlanGeneral({ act, dossierId, general: generalForm });
  await savePlanSharing({ act, dossierId, sharing: sharingForm });
  await addMeasure({ act, dossierId, measure: measureForm });
  await submitPlan({ act, dossierId });
  await approvePlan({ act: review, dossierId });
  const work = () => readPlanInWork(database.read, company, dossierId);
  const current = () => readPlan(database.read, company, dossierId);
  const versions = () => listPlanVersions(database.read, company, dossierId);
  return { database, dossierId, act, review, work, current, versions };
}

describe("an approved plan", () => {
  test("is version one, and is not written directly any more", async () => {
    const { act, dossierId, versions } = await openApproved();
    expect(await versions()).toMatchObject([{ number: 1, state: "approved" }]);
    const outcome = await savePlanGeneral({ act, dossierId, general: generalForm });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });

  test("has its change judged by the consultant who has the dossier, not by a colleague", async () => {
    const { act, review, database, dossierId } = await openApproved();
    const colleague = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    await beginAmendment({ act, dossierId, reason: REASON });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
    expect(await approveAmendment({ act: colleague, dossierId })).toMatchObject({ ok: false });
    expect(await approveAmendment({ act: review, dossierId })).toMatchObject({ ok: true });
  });

  test("changes only when the consultant approves, with old, new and reason in its document", async () => {
    const { act, review, database, dossierId, work, current, versions } = await openApproved();
    await beginAmendment({ act, dossierId, reason: REASON });
    const { plan } = await work();
    const [measure] = plan.measures;
    const edited = { ...measureForm, version: 1, servicesCents: 150_000 };
    await editMeasure({ act, dossierId, measureId: measure?.id ?? "", measure: edited });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    expect((await current()).measures).toHaveLength(1);
    expect((await work()).plan.measures).toMatchObject([
      { servicesCents: 150_000, version: 2 },
      {},
    ]);
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
    expect(await approveAmendment({ act: review, dossierId })).toMatchObject({ ok: true });
    expect((await current()).measures).toMatchObject([{ servicesCents: 150_000 }, { version: 1 }]);
    expect(await versions()).toMatchObject([
      { number: 1, state: "approved", requestedCents: 190_000 },
      { number: 2, state: "approved", reason: REASON, requestedCents: 390_000 },
    ]);
    const page = await openVersionsPage(act, dossierId);
    if (!page.ok) throw new Error(page.refusal.what);
    expect(page.value).toMatchObject({ inForce: 2 });
    expect(page.value.versions.map(({ document }) => document?.state)).toEqual([
      "issued",
      "issued",
    ]);
    const document = await database.read.document.findFirst({ orderBy: { number: "desc" } });
    const snapshot = JSON.parse(document?.snapshot ?? "{}") as { version?: { number: number } };
    expect(snapshot.version).toMatchObject({ number: 2, reason: REASON });
  });

  test("shows a draft to its company alone, with what differs", async () => {
    const { act, dossierId, work } = await openApproved();
    await beginAmendment({ act, dossierId, reason: REASON });
    const version = (await work()).plan.version;
    const general = { ...generalForm, version, title: "Un altro titolo" };
    expect(await savePlanGeneral({ act, dossierId, general })).toMatchObject({ ok: true });
    const late = await savePlanGeneral({ act, dossierId, general });
    expect(late).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
    const page = await openAmendmentPage(act, dossierId);
    if (!page.ok) throw new Error(page.refusal.what);
    expect(page.value.changes).toEqual([
      { field: "Titolo del piano", from: "Lavorare e crescere", to: "Un altro titolo" },
    ]);
  });

  test("has one change at a time, begun and proposed once", async () => {
    const { act, dossierId, versions } = await openApproved();
    const begun = await Promise.all([
      beginAmendment({ act, dossierId, reason: REASON }),
      beginAmendment({ act, dossierId, reason: REASON }),
    ]);
    expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({
      refusal: { what: "La variazione non cambia niente." },
    });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    const proposed = await Promise.all([
      proposeAmendment({ act, dossierId }),
      proposeAmendment({ act, dossierId }),
    ]);
    expect(proposed.filter(({ ok }) => ok)).toHaveLength(1);
    const again = await addMeasure({ act, dossierId, measure: measureForm });
    expect(again).toMatchObject({ ok: false });
    expect(await versions()).toHaveLength(2);
  });

  test("keeps a withdrawn change in the list, and takes another after it", async () => {
    const { act, dossierId, versions, current } = await openApproved();
    await beginAmendment({ act, dossierId, reason: REASON });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    expect(await withdrawAmendment({ act, dossierId })).toMatchObject({ ok: true });
    expect(await withdrawAmendment({ act, dossierId })).toMatchObject({ ok: false });
    await beginAmendment({ act, dossierId, reason: REASON });
    expect((await versions()).map(({ number, state }) => [number, state])).toEqual([
      [1, "approved"],
      [2, "withdrawn"],
      [3, "draft"],
    ]);
    expect((await current()).measures).toHaveLength(1);
  });

  test("gets a change back from the consultant with a note, and can send it again", async () => {
    const { act, review, dossierId, work } = await openApproved();
    await beginAmendment({ act, dossierId, reason: REASON });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    const early = await approveAmendment({ act: review, dossierId });
    expect(early).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    await proposeAmendment({ act, dossierId });
    const note = "Spiega chi segue la nuova misura.";
    expect(await returnAmendment({ act: review, dossierId, note })).toMatchObject({ ok: true });
    expect((await work()).open).toMatchObject({ state: "draft", note });
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
  });
});

describe("a plan with an accepted award", () => {
  async function openAwarded() {
    const project = await placeRunningProject();
    const { database, as, dossierId } = project;
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    const act = as("company", "2026-07-01");
    await countStaff(database, dossierId);
    const review = actAs(database, consultant, act.now);
    await beginAmendment({ act, dossierId, reason: REASON });
    const work = () => readPlanInWork(database.read, act.actor, dossierId);
    const current = () => readPlan(database.read, act.actor, dossierId);
    return { database, as, dossierId, act, review, office: as("caseOfficer"), work, current };
  }

  test("changes only when consultant and office agree", async () => {
    const { act, review, office, dossierId, work, current, database } = await openAwarded();
    const measure = (await work()).plan.measures[3];
    await removeMeasure({ act, dossierId, measureId: measure?.id ?? "" });
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
    expect(await authoriseAmendment({ act: office, dossierId })).toMatchObject({ ok: false });
    expect(await approveAmendment({ act: review, dossierId })).toMatchObject({ ok: true });
    expect((await current()).measures).toHaveLength(4);
    const theirs = await returnAmendment({ act: review, dossierId, note: "Ci ho ripensato." });
    expect(theirs).toMatchObject({ ok: false });
    expect(await authoriseAmendment({ act: office, dossierId })).toMatchObject({ ok: true });
    expect((await current()).measures).toHaveLength(3);
    const versions = await listPlanVersions(database.read, act.actor, dossierId);
    expect(versions).toMatchObject([
      { number: 1, state: "approved" },
      { number: 2, state: "approved", ceilingCents: 280_000, requestedCents: 120_000 },
    ]);
    expect(await database.read.award.findFirst()).toMatchObject({ amountCents: 320_000 });
  });

  test("never asks for more than the award was made on; the company may spend more itself", async () => {
    const { act, dossierId, work, database } = await openAwarded();
    await addMeasure({ act, dossierId, measure: { ...measureForm, ...dear } });
    const outcome = await proposeAmendment({ act, dossierId });
    if (outcome.ok) throw new Error("the award rose");
    expect(outcome.refusal.why).toContain("€ 2.800,00");
    const page = await openAmendmentPage(act, dossierId);
    if (!page.ok) throw new Error(page.refusal.what);
    expect(page.value.problems[0]).toMatchObject({ level: "blocks" });
    expect(page.value.problems[0]?.text).toContain("€ 2.800,00");
    const general = { ...generalForm, ...keptDays, version: (await work()).plan.version };
    const ownShareCents = 120_000 + 250_000;
    await savePlanGeneral({ act, dossierId, general: { ...general, ownShareCents } });
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
    const raise = database.inTransaction((tx) =>
      tx.planVersion.updateMany({ where: { number: 2 }, data: { requestedCents: 280_001 } }),
    );
    await expect(raise).rejects.toThrow();
  });

  test("keeps a measure money was spent on", async () => {
    const { act, dossierId, as, work } = await openAwarded();
    const first = (await work()).plan.measures[0];
    await addExpense({ act: as("company"), dossierId, expense: exampleExpense() });
    const outcome = await removeMeasure({ act, dossierId, measureId: first?.id ?? "" });
    expect(outcome).toMatchObject({ refusal: { what: "Questa misura non si può togliere." } });
  });

  test("is not another company's to change", async () => {
    const { as, dossierId } = await openAwarded();
    const act = as("stranger");
    for (const attempt of [proposeAmendment, withdrawAmendment, authoriseAmendment])
      expect(await attempt({ act, dossierId })).toMatchObject({ ok: false });
    const begun = await beginAmendment({ act, dossierId, reason: REASON });
    expect(begun).toMatchObject({ refusal: { reason: "not-found" } });
  });
});

/** Twelve people, seven of them women, as the check-up has counted them. */
async function countStaff(database: Database, dossierId: string) {
  const answers = JSON.stringify({ "B01.women.permanent": 7, "B01.men.permanent": 5 });
  const saved = { version: 1, savedAt: new Date("2026-01-01T09:00:00Z"), savedById: "x" };
  await database.inTransaction((tx) =>
    tx.checkupSection.create({ data: { dossierId, section: "B", answers, ...saved } }),
  );
}

const dear = { catalogueCode: "M38", startsOn: "2026-04-01", endsOn: "2026-12-31" } as const;
const keptDays = { startsOn: "2026-03-01", incentiveMonths: 12, ownShareCents: 0 };

test("an award rises only with a new decision, whoever writes", async () => {
  const { database, dossierId } = await placeRunningProject();
  const write = (amountCents: number) =>
    database.inTransaction((tx) =>
      tx.award.update({ where: { dossierId }, data: { amountCents } }),
    );
  await write(319_000);
  await expect(write(319_001)).rejects.toThrow();
});
