import {
  findReportBasis,
  updateReport,
  type ReportBasis,
} from "#app/data/monitoring/final-reports.server.ts";
import { handInUploads } from "#app/data/uploads/uploads.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import type { FinalReportData, ReportedExpense } from "#templates/monitoring/final-report.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { expenseKinds, type ExpenseKind } from "#workflows/monitoring/expense-schema.ts";
import { awardOf, problemsOfReport, readIndicators, type ExpenseRow } from "./read-report.ts";
import { reportIsIncomplete } from "./report-refusals.ts";

/** The company sends its report; from now on it can only be verified or sent back. */
export function submitReport(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.submitReport",
    prepare: async (tx, dossier) => {
      const basis = await findReportBasis(tx, act.actor, dossierId);
      if (!basis) return refused(changedMeanwhile);
      const problems = problemsOfReport(basis).map(({ text }) => text);
      if (problems.length > 0) return refused(reportIsIncomplete(problems));
      await handInUploads(tx, { dossierId, stage: "monitoring", handedInAt: act.now });
      await updateReport(tx, dossierId, { submittedAt: act.now, returnedReason: null });
      const context = await documentContext(tx, { act, dossier, issuer: "province" });
      return proceed({
        facts: { reportIsComplete: true },
        documents: { finalReport: finalReportData({ act, basis, context }) },
      });
    },
  });
}

type Submission = { act: Act; basis: ReportBasis; context: DocumentContext };

function finalReportData({ act, basis, context }: Submission): FinalReportData {
  const { finalReport, plan } = basis;
  if (finalReport === null || plan === null) throw new Error("A report needs its plan");
  const titles = new Map(plan.measures.map(({ id, title }) => [id, title]));
  return {
    ...context,
    ...awardOf(basis),
    planTitle: plan.title,
    activities: finalReport.activities,
    results: finalReport.results,
    coveredHeads: finalReport.coveredHeads ?? 0,
    plannedHeads: plan.coveredHeads,
    indicators: readIndicators(basis).map(({ measure, indicator, baseline, target, reached }) => ({
      measure,
      indicator,
      baseline,
      target,
      reached,
    })),
    expenses: finalReport.expenses.map((expense) => toReportedExpense(expense, titles)),
    submittedBy: act.actor.fullName,
    submittedAt: formatInstant(act.now),
  };
}

function toReportedExpense(expense: ExpenseRow, titles: Map<string, string>): ReportedExpense {
  const { supplier, documentNumber, documentOn, description } = expense;
  const { amountCents, capitalGoods, cupOnDocument } = expense;
  const kind = expenseKinds[expense.kind as ExpenseKind];
  const measure = titles.get(expense.measureId ?? "") ?? "";
  const money = { amountCents, capitalGoods, cupOnDocument };
  return { kind, measure, supplier, documentNumber, documentOn, description, ...money };
}
