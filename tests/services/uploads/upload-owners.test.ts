import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { addExpense } from "#app/services/monitoring/add-expense.server.ts";
import { removeExpense } from "#app/services/monitoring/remove-expense.server.ts";
import { viewReport } from "#app/services/monitoring/view-report.server.ts";
import { approveAmendment } from "#app/services/plan/approve-amendment.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { withdrawAmendment } from "#app/services/plan/withdraw-amendment.server.ts";
import { findServableUpload } from "#app/services/uploads/find-servable-upload.server.ts";
import { removeUpload } from "#app/services/uploads/remove-upload.server.ts";
import { AMENDMENT_REASON, openApprovedPlan } from "#tests/fixtures/approved-plan.ts";
import { measureForm } from "#tests/fixtures/plan-forms.ts";
import {
  exampleExpense,
  placeRunningProject,
  sendReport,
} from "#tests/fixtures/running-project.ts";
import { sendUpload } from "#tests/fixtures/send-upload.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cip-owned-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a receipt", () => {
  async function openExpense() {
    const { database, as, dossierId, ...project } = await placeRunningProject();
    const act = as("company", "2027-03-09");
    await addExpense({ act, dossierId, expense: exampleExpense() });
    const expense = await database.read.expense.findFirst();
    const target = { purpose: "expenseReceipt", subjectId: expense?.id ?? "" } as const;
    const uploads = () => database.read.upload.findMany();
    return { ...project, database, as, dossierId, act, target, uploads };
  }

  test("comes in with its expense, and goes with it", async () => {
    const { act, as, dossierId, target, uploads } = await openExpense();
    expect(await sendUpload({ act, dossierId, target, folder })).toMatchObject({ ok: true });
    const stray = { ...target, subjectId: "nowhere" };
    expect(await sendUpload({ act, dossierId, target: stray, folder })).toMatchObject({
      refusal: { reason: "not-found" },
    });
    const by = as("stranger");
    expect(await sendUpload({ act: by, dossierId, target, folder })).toMatchObject({ ok: false });
    expect(await uploads()).toHaveLength(1);
    const gone = await removeExpense({ act, dossierId, expenseId: target.subjectId });
    expect(gone).toMatchObject({ ok: true });
    expect(await uploads()).toEqual([]);
  });

  test("is the office's to read once the report is sent, and stays from then on", async () => {
    const project = await openExpense();
    const { act, as, dossierId, target, uploads } = project;
    await sendUpload({ act, dossierId, target, folder });
    const [receipt] = await uploads();
    const uploadId = receipt?.id ?? "";
    const office = as("caseOfficer");
    expect(await findServableUpload(office, uploadId)).toMatchObject({ ok: false });
    expect(await sendReport({ ...project, database: project.database }, [])).toMatchObject({
      ok: true,
    });
    expect(await findServableUpload(office, uploadId)).toMatchObject({ ok: true });
    const view = await viewReport(office, dossierId);
    expect(view?.details?.receipts).toMatchObject([{ subjectId: target.subjectId }]);
    expect(await removeUpload({ act, dossierId, uploadId })).toMatchObject({ ok: false });
    expect(await findServableUpload(as("payer"), uploadId)).toMatchObject({ ok: false });
  });
});

describe("the paper of a measure in force", () => {
  async function openProven() {
    const plan = await openApprovedPlan();
    const { act, database, dossierId } = plan;
    const measureId = (await plan.current()).measures[0]?.id ?? "";
    const target = { purpose: "measureEvidence", subjectId: measureId } as const;
    await beginAmendment({ act, dossierId, reason: AMENDMENT_REASON });
    await sendUpload({ act, dossierId, target, folder });
    await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
    await proposeAmendment({ act, dossierId });
    await approveAmendment({ act: plan.review, dossierId });
    await beginAmendment({ act, dossierId, reason: AMENDMENT_REASON });
    const paper = () => database.read.upload.findFirst();
    return { ...plan, measureId, paper };
  }

  test("is not taken out by a change that is only being written", async () => {
    const { act, dossierId, measureId, paper } = await openProven();
    const uploadId = (await paper())?.id ?? "";
    expect(await removeUpload({ act, dossierId, uploadId })).toMatchObject({
      refusal: { what: "Questo file non si può togliere." },
    });
    expect(await removeMeasure({ act, dossierId, measureId })).toMatchObject({ ok: true });
    await withdrawAmendment({ act, dossierId });
    expect(await paper()).toMatchObject({ removedAt: null });
  });

  test("leaves with its measure when the change is approved", async () => {
    const { act, review, dossierId, measureId, paper } = await openProven();
    await removeMeasure({ act, dossierId, measureId });
    expect(await proposeAmendment({ act, dossierId })).toMatchObject({ ok: true });
    expect(await approveAmendment({ act: review, dossierId })).toMatchObject({ ok: true });
    expect(await paper()).toMatchObject({ removedAt: expect.any(Date) as Date });
  });
});
