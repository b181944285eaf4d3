import { findReportBasis, removeExpenseRow } from "#app/data/monitoring/final-reports.server.ts";
import { removeUploadsOf } from "#app/data/uploads/uploads.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro } from "#workflows/money.ts";
import { expenseNotFound } from "./report-refusals.ts";

/** The company takes an expense out of its draft. */
export function removeExpense(request: {
  act: Act;
  dossierId: string;
  expenseId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, expenseId } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.save",
    prepare: async (tx) => {
      const basis = await findReportBasis(tx, act.actor, dossierId);
      const expense = basis?.finalReport?.expenses.find(({ id }) => id === expenseId);
      if (!expense) return refused(expenseNotFound);
      await removeUploadsOf(tx, { dossierId, subjectId: expenseId, removedAt: act.now });
      const removed = await removeExpenseRow(tx, { dossierId, expenseId });
      if (!removed) return refused(expenseNotFound);
      const field = `Spesa ${expense.supplier}, n. ${expense.documentNumber}`;
      return proceed({ changes: [{ field, from: formatEuro(expense.amountCents), to: "" }] });
    },
  });
}
