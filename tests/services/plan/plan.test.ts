import { describe, expect, test } from "vitest";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { approvePlan } from "#app/services/plan/approve-plan.server.ts";
import { editMeasure } from "#app/services/plan/edit-measure.server.ts";
import { readPlan } from "#app/services/plan/read-plan.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { returnPlan } from "#app/services/plan/return-plan.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { savePlanSharing } from "#app/services/plan/save-plan-sharing.server.ts";
import { submitPlan } from "#app/services/plan/submit-plan.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { generalForm, measureForm, sharingForm } from "#tests/fixtures/plan-forms.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, addCompany, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

async function openPlan(state: StateName = "plan.draft") {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, state);
  const act = actAs(database, company);
  const read = () => readPlan(database.read, company, dossierId);
  return { database, company, dossierId, act, read };
}

async function writePlan(act: Act, dossierId: string) {
  await savePlanGeneral({ act, dossierId, general: generalForm });
  await savePlanSharing({ act, dossierId, sharing: sharingForm });
  await addMeasure({ act, dossierId, measure: measureForm });
}

describe("the plan of a company", () => {
  test("is saved in parts, with the staff of the check-up and the last day computed", async () => {
    const { act, dossierId, read } = await openPlan();
    await writePlan(act, dossierId);
    expect(await read()).toMatchObject({
      title: "Lavorare e crescere",
      endsOn: "2027-12-31",
      staffHeads: 12,
      staffWomen: 7,
      sharingManner: "meeting",
      measures: [{ title: "Lavoro agile", area: "LUO", evidenceKind: "regulation", version: 1 }],
    });
  });

  test("shows the staff before anything is saved", async () => {
    const { read } = await openPlan();
    expect(await read()).toMatchObject({ staffHeads: 12, version: 0, title: "" });
  });

  test("is not written over what another window saved in the meantime", async () => {
    const { act, dossierId, read } = await openPlan();
    await savePlanGeneral({ act, dossierId, general: generalForm });
    const late = { ...generalForm, title: "Un altro titolo" };
    const outcome = await savePlanGeneral({ act, dossierId, general: late });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
    expect((await read()).title).toBe("Lavorare e crescere");
  });

  test("writes old and new values into the history", async () => {
    const { act, database, dossierId } = await openPlan();
    await savePlanGeneral({ act, dossierId, general: generalForm });
    const general = { ...generalForm, version: 1, coveredHeads: 8 };
    await savePlanGeneral({ act, dossierId, general });
    const events = await database.read.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events.map((event) => event.event)).toEqual(["dossier.open", "plan.save", "plan.save"]);
    expect(JSON.parse(events[2]?.changes ?? "")).toEqual([
      { field: "Persone coperte", from: "9", to: "8" },
    ]);
  });

  test("belongs to its company alone", async () => {
    const { database, dossierId } = await openPlan();
    const stranger = actAs(database, await addCompany(database, "Bottega Vicina Srl"));
    const outcome = await savePlanGeneral({ act: stranger, dossierId, general: generalForm });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    expect(await database.read.plan.count()).toBe(0);
  });

  test("cannot be written by the consultant", async () => {
    const { database, dossierId } = await openPlan();
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    const outcome = await savePlanGeneral({ act: consultant, dossierId, general: generalForm });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
  });

  test("cannot be written once it is handed in", async () => {
    const { act, dossierId } = await openPlan("plan.submitted");
    const outcome = await savePlanGeneral({ act, dossierId, general: generalForm });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });
});

describe("a measure of a plan", () => {
  test("can come first, before the plan is described", async () => {
    const { act, dossierId, read } = await openPlan();
    await addMeasure({ act, dossierId, measure: measureForm });
    expect(await read()).toMatchObject({ title: "", staffHeads: 12, measures: [{ version: 1 }] });
  });

  test("is edited once for each reading", async () => {
    const { act, dossierId, read } = await openPlan();
    await addMeasure({ act, dossierId, measure: measureForm });
    const measureId = (await read()).measures[0]?.id ?? "";
    const edit = (title: string) =>
      editMeasure({ act, dossierId, measureId, measure: { ...measureForm, version: 1, title } });
    expect(await edit("Da casa")).toMatchObject({ ok: true });
    expect(await edit("Da lontano")).toMatchObject({ refusal: { reason: "changed-meanwhile" } });
    expect((await read()).measures[0]).toMatchObject({ title: "Da casa", version: 2 });
  });

  test("keeps its place when another is taken out", async () => {
    const { act, dossierId, read } = await openPlan();
    for (const title of ["Uno", "Due", "Tre"])
      await addMeasure({ act, dossierId, measure: { ...measureForm, title } });
    const [, second] = (await read()).measures;
    await removeMeasure({ act, dossierId, measureId: second?.id ?? "" });
    await addMeasure({ act, dossierId, measure: { ...measureForm, title: "Quattro" } });
    expect((await read()).measures.map(({ title }) => title)).toEqual(["Uno", "Tre", "Quattro"]);
    const again = await removeMeasure({ act, dossierId, measureId: second?.id ?? "" });
    expect(again).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
  });

  test("of another plan cannot be touched", async () => {
    const { database, act, dossierId, read } = await openPlan();
    await addMeasure({ act, dossierId, measure: measureForm });
    const measureId = (await read()).measures[0]?.id ?? "";
    const other = await openDossierAt(database, "plan.draft");
    const outcome = await editMeasure({
      act: actAs(database, other.company),
      dossierId: other.dossierId,
      measureId,
      measure: { ...measureForm, version: 1 },
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
  });

  test("is refused beyond forty", async () => {
    const { act, database, dossierId, read } = await openPlan();
    await addMeasure({ act, dossierId, measure: measureForm });
    const [first] = await database.read.planMeasure.findMany();
    if (!first) throw new Error("no measure");
    const copies = Array.from({ length: 39 }, (_, index) => ({
      ...first,
      id: `copy-${String(index)}`,
    }));
    await database.inTransaction((tx) => tx.planMeasure.createMany({ data: copies }));
    const outcome = await addMeasure({ act, dossierId, measure: measureForm });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect((await read()).measures).toHaveLength(40);
  });
});

describe("a plan that is handed in", () => {
  test("is refused with the list of what is missing", async () => {
    const { act, dossierId } = await openPlan();
    const outcome = await submitPlan({ act, dossierId });
    if (outcome.ok) throw new Error("an empty plan was accepted");
    expect(outcome.refusal.problems).toContain("Aggiungi almeno una misura.");
  });

  test("is judged by the consultant who has the dossier, not by a colleague", async () => {
    const { database, act, dossierId } = await openPlan();
    await writePlan(act, dossierId);
    await submitPlan({ act, dossierId });
    const holder = await addActor(database, "consultant", CONSULTANCY);
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: dossierId }, data: { consultantId: holder.userId } }),
    );
    const colleague = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    const remarks = { general: "Da rivedere nei costi.", byMeasure: {} };
    const theirs = { act: colleague, dossierId };
    expect(await approvePlan(theirs)).toMatchObject({ ok: false });
    expect(await returnPlan({ ...theirs, remarks })).toMatchObject({ ok: false });
    expect(await approvePlan({ act: actAs(database, holder), dossierId })).toMatchObject({
      ok: true,
    });
  });

  test("is approved by the consultant, becomes a document and opens the agreement", async () => {
    const { act, database, dossierId } = await openPlan();
    await writePlan(act, dossierId);
    expect(await submitPlan({ act, dossierId })).toEqual({ ok: true, value: "plan.submitted" });
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    const outcome = await approvePlan({ act: consultant, dossierId });
    expect(outcome).toEqual({ ok: true, value: "agreement.draft" });
    const [document] = await database.read.document.findMany({ where: { dossierId } });
    expect(document).toMatchObject({ kind: "plan", state: "issued" });
    expect(document?.bytes?.length).toBeGreaterThan(10_000);
  });

  test("counts once when the button is pressed twice", async () => {
    const { act, dossierId } = await openPlan();
    await writePlan(act, dossierId);
    const outcomes = await Promise.all([
      submitPlan({ act, dossierId }),
      submitPlan({ act, dossierId }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("comes back with remarks on the whole and on its measures, and can be mended", async () => {
    const { act, database, dossierId, read } = await openPlan();
    await writePlan(act, dossierId);
    await submitPlan({ act, dossierId });
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    const measureId = (await read()).measures[0]?.id ?? "";
    const remarks = {
      general: "Spiega meglio i tempi.",
      byMeasure: { [measureId]: { verdict: "returned" as const, remark: "Chi paga l'affitto?" } },
    };
    const outcome = await returnPlan({ act: consultant, dossierId, remarks });
    expect(outcome).toEqual({ ok: true, value: "plan.changesRequested" });
    expect(await read()).toMatchObject({
      remarks: "Spiega meglio i tempi.",
      measures: [{ remarks: "Chi paga l'affitto?", verdict: "returned" }],
    });
    const general = { ...generalForm, version: 2, title: "Nuovo titolo" };
    expect(await savePlanGeneral({ act, dossierId, general })).toMatchObject({ ok: true });
    const early = await submitPlan({ act, dossierId });
    if (early.ok) throw new Error("a returned measure was not answered");
    expect(early.refusal.problems?.join()).toContain("rimandato «Lavoro agile»");
    const reply = "Lo paga l'impresa, fuori dal piano.";
    await editMeasure({
      act,
      dossierId,
      measureId,
      measure: { ...measureForm, version: 1, reply },
    });
    expect(await submitPlan({ act, dossierId })).toEqual({ ok: true, value: "plan.submitted" });
  });
});
