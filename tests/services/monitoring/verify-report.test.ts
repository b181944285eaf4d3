import { describe, expect, test } from "vitest";
import { addExpense } from "#app/services/monitoring/add-expense.server.ts";
import { checkExpense } from "#app/services/monitoring/check-expense.server.ts";
import { removeExpense } from "#app/services/monitoring/remove-expense.server.ts";
import { returnReport } from "#app/services/monitoring/return-report.server.ts";
import { saveReport } from "#app/services/monitoring/save-report.server.ts";
import { submitReport } from "#app/services/monitoring/submit-report.server.ts";
import { verifyReport } from "#app/services/monitoring/verify-report.server.ts";
import { recordRecovery } from "#app/services/payment/record-recovery.server.ts";
import {
  exampleDraft,
  exampleExpense,
  payInstalment,
  placeRunningProject,
  sendReport,
  verify,
} from "#tests/fixtures/running-project.ts";

describe("a project", () => {
  test("that spent it all gets the balance: 320.000 cents in two payments, 4 % withheld", async () => {
    const project = await placeRunningProject();
    expect(await sendReport(project, [exampleExpense()])).toMatchObject({
      value: "monitoring.reported",
    });
    expect(await verify(project)).toMatchObject({ value: "payment.balanceDue" });
    expect(await payInstalment(project, "2027-04-01")).toMatchObject({ value: "bonus.available" });
    const payments = await project.database.read.payment.findMany({
      orderBy: { proposedAt: "asc" },
    });
    expect(
      payments.map(({ instalment, grossCents, netCents }) => [instalment, grossCents, netCents]),
    ).toEqual([
      ["advance", 224_000, 215_040],
      ["balance", 96_000, 92_160],
    ]);
    const kinds = (
      await project.database.read.document.findMany({ orderBy: { number: "asc" } })
    ).map(({ kind }) => kind);
    expect(kinds.slice(2, 4)).toEqual(["finalReport", "verificationReport"]);
  });

  test("that spent just what the advance covers gets no more", async () => {
    const project = await placeRunningProject();
    await sendReport(project, [exampleExpense({ amountCents: 280_000 })]);
    expect(await verify(project)).toMatchObject({ value: "bonus.available" });
  });

  test("that spent less gives the difference back, to the cent, before it goes on", async () => {
    const project = await placeRunningProject();
    await sendReport(project, [exampleExpense({ amountCents: 250_000 })]);
    expect(await verify(project)).toMatchObject({ value: "payment.recoveryDue" });
    const { as, dossierId } = project;
    const act = as("accountant", "2027-04-02");
    const receipt = { receivedCents: 23_999, receivedOn: "2027-04-01", reference: "Bonifico 88" };
    expect(await recordRecovery({ act, dossierId, receipt })).toMatchObject({ ok: false });
    const whole = { ...receipt, receivedCents: 24_000 };
    const later = { ...whole, receivedOn: "2027-04-03" };
    expect(await recordRecovery({ act, dossierId, receipt: later })).toMatchObject({ ok: false });
    expect(await recordRecovery({ act, dossierId, receipt: whole })).toMatchObject({
      value: "bonus.available",
    });
  });

  test("is judged on what is admitted, not on what is declared", async () => {
    const project = await placeRunningProject();
    const second = exampleExpense({ documentNumber: "13", amountCents: 100_000 });
    await sendReport(project, [exampleExpense({ amountCents: 300_000 }), second]);
    await verify(project, { "13": 0 });
    expect(await project.database.read.finalReport.findMany()).toMatchObject([
      { eligibleCents: 300_000, finalGrantCents: 240_000, balanceCents: 16_000 },
    ]);
  });

  test("pays no withholding on the part of the balance that bought capital goods", async () => {
    const project = await placeRunningProject();
    const goods = { documentNumber: "13", kind: "goods" as const, capitalGoods: true };
    await sendReport(project, [
      exampleExpense({ amountCents: 300_000 }),
      exampleExpense({ ...goods, amountCents: 100_000 }),
    ]);
    await verify(project);
    const { findPaymentBasis } = await import("#app/data/payment/payments.server.ts");
    const { findDueInstalment } = await import("#app/services/payment/assess-payment.ts");
    const basis = await findPaymentBasis(
      project.database.read,
      project.people.accountant,
      project.dossierId,
    );
    // A quarter of 3.200,00 went to capital goods and none of it was recognised in the advance.
    expect(basis && findDueInstalment(basis)).toMatchObject({
      grossCents: 96_000,
      capitalGoodsCents: 80_000,
    });
  });
});

describe("a report", () => {
  test("is not sent while something is missing, and each thing is told", async () => {
    const { as, dossierId } = await placeRunningProject();
    const outcome = await submitReport({ act: as("company"), dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    // What was done, what changed, how many, one expense, four indicators.
    expect(!outcome.ok && outcome.refusal.problems).toHaveLength(8);
  });

  test("takes a document once for a measure, and only measures of the plan", async () => {
    const { as, dossierId, database } = await placeRunningProject();
    const act = as("company");
    const add = (changes = {}) => addExpense({ act, dossierId, expense: exampleExpense(changes) });
    expect(await add()).toMatchObject({ ok: true });
    expect(await add()).toMatchObject({ ok: false });
    expect(await add({ measureId: "measure-2" })).toMatchObject({ ok: true });
    expect(await add({ measureId: "somebody-elses" })).toMatchObject({ ok: false });
    expect(await database.read.expense.count()).toBe(2);
  });

  test("lets an expense be taken out again, by its owner only", async () => {
    const { as, dossierId, database } = await placeRunningProject();
    await addExpense({ act: as("company"), dossierId, expense: exampleExpense() });
    const [expense] = await database.read.expense.findMany();
    const expenseId = expense?.id ?? "";
    const foreign = await removeExpense({ act: as("stranger"), dossierId, expenseId });
    expect(foreign).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    expect(await removeExpense({ act: as("company"), dossierId, expenseId })).toMatchObject({
      ok: true,
    });
    expect(await database.read.expense.count()).toBe(0);
  });

  test("is closed to changes once it is sent", async () => {
    const project = await placeRunningProject();
    await sendReport(project, [exampleExpense()]);
    const act = project.as("company");
    const { dossierId } = project;
    const late = [
      addExpense({ act, dossierId, expense: exampleExpense({ documentNumber: "99" }) }),
      saveReport({ act, dossierId, draft: exampleDraft() }),
    ];
    for (const outcome of await Promise.all(late)) {
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
    }
  });

  test("is not verified while an expense has no outcome", async () => {
    const project = await placeRunningProject();
    await sendReport(project, [exampleExpense()]);
    const { as, dossierId } = project;
    const outcome = await verifyReport({ act: as("caseOfficer"), dossierId, note: "" });
    expect(!outcome.ok && outcome.refusal.problems).toEqual(["Studio Tempo Snc, documento n. 12"]);
  });

  test("that goes back is verified anew", async () => {
    const project = await placeRunningProject();
    await sendReport(project, [exampleExpense()]);
    const { as, dossierId, database } = project;
    const act = as("caseOfficer");
    const [expense] = await database.read.expense.findMany();
    const expenseId = expense?.id ?? "";
    const outcome = { admittedCents: 0, note: "Manca la quietanza." };
    await checkExpense({ act, dossierId, expenseId, outcome });
    const reason = "Allega la quietanza della fattura 12.";
    expect(await returnReport({ act, dossierId, reason })).toMatchObject({
      value: "monitoring.running",
    });
    expect(await database.read.expense.findMany()).toMatchObject([{ eligibleCents: null }]);
    expect(await database.read.finalReport.findMany()).toMatchObject([{ returnedReason: reason }]);
  });

  test("admits no more than was spent", async () => {
    const project = await placeRunningProject();
    await sendReport(project, [exampleExpense()]);
    const [expense] = await project.database.read.expense.findMany();
    const outcome = await checkExpense({
      act: project.as("caseOfficer"),
      dossierId: project.dossierId,
      expenseId: expense?.id ?? "",
      outcome: { admittedCents: 400_001, note: "" },
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });
});
