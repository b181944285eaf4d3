import { describe, expect, test } from "vitest";
import { listPlanVersions } from "#app/data/plan/plan-versions.server.ts";
import { addExpense } from "#app/services/monitoring/add-expense.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import {
  approveAmendment,
  authoriseAmendment,
} from "#app/services/plan/approve-amendment.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { openAmendmentPage } from "#app/services/plan/open-amendment-page.server.ts";
import { openVersionsPage } from "#app/services/plan/open-versions-page.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { returnAmendment } from "#app/services/plan/return-amendment.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { withdrawAmendment } from "#app/services/plan/withdraw-amendment.server.ts";
import { AMENDMENT_REASON } from "#tests/fixtures/approved-plan.ts";
import { openAwardedAmendment } from "#tests/fixtures/awarded-plan.ts";
import { generalForm, measureForm } from "#tests/fixtures/plan-forms.ts";
import { exampleExpense, placeRunningProject } from "#tests/fixtures/running-project.ts";

describe("a plan with an accepted award", () => {
  test("changes only when consultant and office agree", async () => {
    const { act, review, office, dossierId, work, current, database } =
      await openAwardedAmendment();
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
    const { act, dossierId, work, database } = await openAwardedAmendment();
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
    const { act, dossierId, as, work } = await openAwardedAmendment();
    const first = (await work()).plan.measures[0];
    await addExpense({ act: as("company"), dossierId, expense: exampleExpense() });
    const outcome = await removeMeasure({ act, dossierId, measureId: first?.id ?? "" });
    expect(outcome).toMatchObject({ refusal: { what: "Questa misura non si può togliere." } });
  });

  test("shows a change to the office once it is proposed, not while it is written", async () => {
    const { act, review, office, dossierId, work } = await openAwardedAmendment();
    const seen = async (reader: typeof act) => {
      const page = await openVersionsPage(reader, dossierId);
      if (!page.ok) throw new Error(page.refusal.what);
      const change = await openAmendmentPage(reader, dossierId);
      const isShown = change.ok && change.value.amendment !== null;
      return [page.value.versions.length, isShown];
    };
    expect([await seen(act), await seen(review)]).toEqual([
      [2, true],
      [2, true],
    ]);
    expect(await seen(office)).toEqual([1, false]);
    const measure = (await work()).plan.measures[3];
    await removeMeasure({ act, dossierId, measureId: measure?.id ?? "" });
    await proposeAmendment({ act, dossierId });
    expect(await seen(office)).toEqual([2, true]);
  });

  test("is not another company's to change", async () => {
    const { as, dossierId } = await openAwardedAmendment();
    const act = as("stranger");
    for (const attempt of [proposeAmendment, withdrawAmendment, authoriseAmendment])
      expect(await attempt({ act, dossierId })).toMatchObject({ ok: false });
    const begun = await beginAmendment({ act, dossierId, reason: AMENDMENT_REASON });
    expect(begun).toMatchObject({ refusal: { reason: "not-found" } });
  });
});

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
