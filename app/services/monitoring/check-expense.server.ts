import {
  findReportBasis,
  recordExpenseOutcome,
} from "#app/data/monitoring/final-reports.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import type { ExpenseCheck } from "#workflows/monitoring/verification-schemas.ts";
import { expenseNotFound } from "./report-refusals.ts";

type Request = { act: Act; dossierId: string; expenseId: string; outcome: ExpenseCheck };

/** The officer records how much of an expense is admitted; it may be corrected until the end. */
export function checkExpense(request: Request): Promise<Outcome<StateName>> {
  const { act, dossierId, expenseId, outcome } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.checkExpense",
    prepare: async (tx) => {
      const basis = await findReportBasis(tx, act.actor, dossierId);
      const expense = basis?.finalReport?.expenses.find(({ id }) => id === expenseId);
      if (!expense) return refused(expenseNotFound);
      const { amountCents, eligibleCents } = expense;
      const { admittedCents, note } = outcome;
      if (admittedCents > amountCents) return refused(admitsTooMuch(amountCents));
      await recordExpenseOutcome(tx, {
        dossierId,
        expenseId,
        eligibleCents: admittedCents,
        verificationNote: note,
      });
      const field = `Ammesso di ${expense.supplier}, n. ${expense.documentNumber}`;
      const from = eligibleCents === null ? "" : formatEuro(eligibleCents);
      return proceed({ changes: [{ field, from, to: formatEuro(admittedCents) }], reason: note });
    },
  });
}

function admitsTooMuch(amountCents: Cents): Refusal {
  return {
    reason: "not-ready",
    what: "L'esito non è registrato.",
    why: `La spesa è di ${formatEuro(amountCents)}: non si può ammettere di più.`,
    remedy: "Scrivi una somma uguale o minore.",
  };
}
