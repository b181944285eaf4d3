import { describe, expect, test } from "vitest";
import { addEarlierAid } from "#app/services/application/add-earlier-aid.server.ts";
import { addRelatedEnterprise } from "#app/services/application/add-related-enterprise.server.ts";
import { chooseCall } from "#app/services/application/choose-call.server.ts";
import { readApplication } from "#app/services/application/read-application.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { readPlan } from "#app/services/plan/read-plan.server.ts";
import { alreadyAdded } from "#app/services/posted-row.server.ts";
import { placeApplicationDraft } from "#tests/fixtures/application-draft.ts";
import { aidForm } from "#tests/fixtures/application-forms-example.ts";
import { measureForm } from "#tests/fixtures/plan-forms.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { earlierAidSchema } from "#workflows/application/earlier-aid-schema.ts";
import { relatedEnterpriseSchema } from "#workflows/application/related-enterprise-schema.ts";

async function openPlan() {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, "plan.draft");
  const act = actAs(database, company);
  const measures = async () => (await readPlan(database.read, company, dossierId)).measures;
  return { step: { act, dossierId, measure: measureForm, formKey: "shown-once" }, measures };
}

async function openApplication() {
  const draft = await placeApplicationDraft();
  const step = { act: draft.as("company"), dossierId: draft.dossierId, formKey: "shown-once" };
  await chooseCall({ ...step, callId: "call-cip-2026" });
  const read = async () =>
    (await draft.database.inTransaction((tx) => readApplication(tx, step))).input;
  return { step, read };
}

describe("a form sent with a double click", () => {
  test("adds a measure once, at the same instant or one after the other", async () => {
    const { step, measures } = await openPlan();
    const outcomes = await Promise.all([1, 2, 3].map(() => addMeasure(step)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await addMeasure(step)).toEqual({ ok: false, refusal: alreadyAdded });
    expect(await measures()).toHaveLength(1);
  });

  test("adds an aid and an enterprise of the group once", async () => {
    const { step, read } = await openApplication();
    const aid = earlierAidSchema.parse(aidForm);
    const enterprise = relatedEnterpriseSchema.parse({
      ...{ name: "Sorella Srl", taxCode: "01234567897", kind: "linked", share: "60" },
      ...{ workUnits: "3", turnover: "100.000", balance: "50.000" },
    });
    await Promise.all([addEarlierAid({ ...step, aid }), addEarlierAid({ ...step, aid })]);
    await addRelatedEnterprise({ ...step, enterprise });
    await addRelatedEnterprise({ ...step, enterprise });
    const { aids, related } = await read();
    expect([aids.length, related.length]).toEqual([1, 1]);
  });
});

describe("a form sent again on purpose", () => {
  test("adds what was changed after going back", async () => {
    const { step, measures } = await openPlan();
    await addMeasure(step);
    await addMeasure({ ...step, measure: { ...measureForm, title: "Lavoro agile d'estate" } });
    expect(await measures()).toHaveLength(2);
  });

  test("adds the same again when it is typed into a new form", async () => {
    const { step, measures } = await openPlan();
    await addMeasure(step);
    await addMeasure({ ...step, formKey: "shown-again" });
    expect(await measures()).toHaveLength(2);
  });
});

describe("a de minimis aid", () => {
  test("is not added before the day it is granted", async () => {
    const { step, read } = await openApplication();
    const aid = earlierAidSchema.parse({ ...aidForm, grantedOn: "2026-11-03" });
    const outcome = await addEarlierAid({ ...step, aid });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect((await read()).aids).toEqual([]);
  });
});
