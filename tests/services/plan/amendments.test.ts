import { describe, expect, test } from "vitest";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { approveAmendment } from "#app/services/plan/approve-amendment.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { editMeasure } from "#app/services/plan/edit-measure.server.ts";
import { listAwaitedAmendments } from "#app/services/plan/list-awaited-amendments.server.ts";
import { openAmendmentPage } from "#app/services/plan/open-amendment-page.server.ts";
import { openVersionsPage } from "#app/services/plan/open-versions-page.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";
import { returnAmendment } from "#app/services/plan/return-amendment.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { withdrawAmendment } from "#app/services/plan/withdraw-amendment.server.ts";
import { AMENDMENT_REASON as REASON, openApprovedPlan } from "#tests/fixtures/approved-plan.ts";
import { generalForm, measureForm } from "#tests/fixtures/plan-forms.ts";
import { actAs, addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";

describe("an approved plan", () => {
  test("is version one, and is not written directly any more", async () => {
    const { act, dossierId, versions } = await openApprovedPlan();
    expect(await versions()).toMatchObject([{ number: 1, state: "approved" }]);
    const outcome = await savePlanGeneral({ act, dossierId, general: generalForm });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });

  test("has its change on the desk of the consultant who has the dossier, not of a colleague", async () => {
    const { act, review, database, dossierId } = await openApprovedPlan();
    const colleague = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    await beginAmendment({ act, dossierId, reason: REASON });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
    const opened = [await openAmendmentPage(review, dossierId)];
    opened.push(await openAmendmentPage(colleague, dossierId));
    const seen = opened.map((page) => page.ok && [page.value.colleague, page.value.may]);
    expect(seen).toMatchObject([
      [null, { approveAmendment: true }],
      [review.actor.fullName, { approveAmendment: false, returnAmendment: false }],
    ]);
    expect(await listAwaitedAmendments(review)).toMatchObject([{ dossierId, number: 2 }]);
    expect(await listAwaitedAmendments(colleague)).toEqual([]);
    expect(await approveAmendment({ act: colleague, dossierId })).toMatchObject({ ok: false });
    expect(await approveAmendment({ act: review, dossierId })).toMatchObject({ ok: true });
  });

  test("changes only when the consultant approves, with old, new and reason in its document", async () => {
    const { act, review, database, dossierId, work, current, versions } = await openApprovedPlan();
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

  test("shows the company in what its draft differs, and saves nothing over another window", async () => {
    const { act, dossierId, work } = await openApprovedPlan();
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
    const { act, dossierId, versions } = await openApprovedPlan();
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
    const { act, dossierId, versions, current } = await openApprovedPlan();
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
    const { act, review, dossierId, work } = await openApprovedPlan();
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
