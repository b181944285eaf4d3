import { findReportBasis, type ReportBasis } from "#app/data/monitoring/final-reports.server.ts";
import { listUploads, type StoredUpload } from "#app/data/uploads/uploads.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Permission, Role } from "#workflows/dossier/permissions.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { findExpenseFindings } from "#workflows/monitoring/expense-findings.ts";
import { expenseKinds, type ExpenseKind } from "#workflows/monitoring/expense-schema.ts";
import {
  awardOf,
  intensityOf,
  problemsOfReport,
  readIndicators,
  reportedMeasures,
  reportText,
  settleReport,
  toExpenseToCheck,
} from "./read-report.ts";

const reportActs = [
  "monitoring.save",
  "monitoring.submitReport",
  "monitoring.checkExpense",
  "monitoring.returnReport",
  "monitoring.verify",
] as const satisfies readonly Permission[];

/**
 * The final report as a page shows it. `details` is null for readers whom it does not concern; the
 * whole is null when the dossier is not the reader's.
 */
export async function viewReport(act: Act, dossierId: string) {
  const basis = await findReportBasis(act.database.read, act.actor, dossierId);
  if (!basis) return null;
  const { role } = act.actor;
  const state = basis.state as StateName;
  const isShown = stageIsShown(role, "monitoring");
  const uploads = isShown ? await listUploads(act.database.read, act.actor, dossierId) : [];
  return {
    id: basis.id,
    state,
    acts: reportActs.filter((event) => mayAct(role, state, event)),
    details: isShown ? { ...viewDetails(basis, act), receipts: listReceipts(uploads) } : null,
  };
}

export type ReportView = NonNullable<Awaited<ReturnType<typeof viewReport>>>;

function listReceipts(uploads: readonly StoredUpload[]): StoredUpload[] {
  return uploads.filter(
    ({ purpose, removedAt }) => purpose === "expenseReceipt" && removedAt === null,
  );
}

function viewDetails(basis: ReportBasis, act: Act) {
  const { returnedReason = null, submittedAt = null } = basis.finalReport ?? {};
  return {
    ...awardOf(basis),
    ...reportText(basis),
    plannedHeads: basis.plan?.coveredHeads ?? 0,
    measures: reportedMeasures(basis),
    indicators: readIndicators(basis),
    expenses: viewExpenses(basis, act),
    problems: problemsOfReport(basis),
    returnedReason,
    submittedAt,
    verification: viewVerification(basis, act.actor.role),
  };
}

function viewVerification(basis: ReportBasis, role: Role) {
  const report = basis.finalReport;
  if (report === null || basis.award === null || report.submittedAt === null) return null;
  if (!outcomesAreShown(basis, role)) return null;
  const { verifiedAt } = report;
  const unchecked = report.expenses.filter(({ eligibleCents }) => eligibleCents === null).length;
  return {
    ...settleReport(basis),
    intensityPercent: intensityOf(basis),
    verifiedAt,
    unchecked,
    note: report.verificationNote,
  };
}

/** Until it is closed a verification is the office's own business. */
function outcomesAreShown(basis: ReportBasis, role: Role): boolean {
  return role === "caseOfficer" || basis.finalReport?.verifiedAt != null;
}

function viewExpenses(basis: ReportBasis, act: Act) {
  const rows = basis.finalReport?.expenses ?? [];
  const all = rows.map(toExpenseToCheck);
  const { startsOn = null, endsOn = null } = basis.plan ?? {};
  const period = { startsOn, endsOn, today: dayInRome(act.now) };
  const titles = new Map(basis.plan?.measures.map(({ id, title }) => [id, title]));
  const showsOutcome = outcomesAreShown(basis, act.actor.role);
  return rows.map((row) => ({
    id: row.id,
    label: `${row.supplier}, n. ${row.documentNumber}`,
    documentOn: row.documentOn,
    paidOn: row.paidOn,
    description: row.description,
    kind: expenseKinds[row.kind as ExpenseKind],
    measure: titles.get(row.measureId ?? "") ?? "",
    amountCents: row.amountCents,
    capitalGoods: row.capitalGoods,
    cupOnDocument: row.cupOnDocument,
    admittedCents: showsOutcome ? row.eligibleCents : null,
    note: showsOutcome ? row.verificationNote : "",
    findings: findExpenseFindings({ expense: toExpenseToCheck(row), period, all }),
  }));
}
