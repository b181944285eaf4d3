import {
  findReportBasis,
  recordExpense,
  saveReportText,
  type ReportBasis,
} from "#app/data/monitoring/final-reports.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro } from "#workflows/money.ts";
import type { Expense } from "#workflows/monitoring/expense-schema.ts";
import { expenseIsThere, measureNotInPlan, tooManyExpenses } from "./report-refusals.ts";

/** Most expenses a report holds: well above any real one, and a page can still show them. */
const MOST_EXPENSES = 300;

const EMPTY_REPORT = { activities: "", results: "", coveredHeads: null, indicators: "[]" };

/** The company adds an expense to its report, under a measure of the plan. */
export function addExpense(request: {
  act: Act;
  dossierId: string;
  expense: Expense;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, expense } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.save",
    prepare: async (tx) => {
      const basis = await findReportBasis(tx, act.actor, dossierId);
      const refusal = basis ? findRefusal(basis, expense) : changedMeanwhile;
      if (refusal) return refused(refusal);
      // The first expense opens the report.
      if (!basis?.finalReport) {
        await saveReportText(tx, { dossierId, version: null, text: EMPTY_REPORT });
      }
      const { documentDay, ...columns } = expense;
      await recordExpense(tx, {
        id: act.newId(),
        dossierId,
        ...columns,
        documentOn: documentDay,
        verificationNote: "",
      });
      const label = `${expense.supplier}, n. ${expense.documentNumber}`;
      return proceed({
        changes: [{ field: `Spesa ${label}`, from: "", to: formatEuro(expense.amountCents) }],
      });
    },
  });
}

function findRefusal(basis: ReportBasis, expense: Expense): Refusal | null {
  const expenses = basis.finalReport?.expenses ?? [];
  const measures = basis.plan?.measures ?? [];
  if (!measures.some(({ id }) => id === expense.measureId)) return measureNotInPlan;
  if (expenses.length >= MOST_EXPENSES) return tooManyExpenses;
  const isThere = expenses.some(
    (row) =>
      row.supplier === expense.supplier &&
      row.documentNumber === expense.documentNumber &&
      row.documentOn === expense.documentDay &&
      row.measureId === expense.measureId,
  );
  return isThere ? expenseIsThere : null;
}
