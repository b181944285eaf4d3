import type { ReportBasis } from "#app/data/monitoring/final-reports.server.ts";
import { sumCents, type Cents } from "#workflows/money.ts";
import { settleGrant, type Settlement } from "#workflows/monitoring/eligible-expenses.ts";
import type { ExpenseToCheck } from "#workflows/monitoring/expense-findings.ts";
import type { ExpenseKind } from "#workflows/monitoring/expense-schema.ts";
import {
  findReportProblems,
  type ReportProblem,
} from "#workflows/monitoring/report-completeness.ts";
import type { ReachedIndicator, ReportedMeasure } from "#workflows/monitoring/report-schema.ts";
import { ruleSets, type RuleSetId, type SizeClass } from "#workflows/programme/rule-sets.ts";

export type ExpenseRow = NonNullable<ReportBasis["finalReport"]>["expenses"][number];

const EMPTY_TEXT = { activities: "", results: "", coveredHeads: null };

/** The measures of the plan, as the report asks about them. */
export function reportedMeasures(basis: ReportBasis): ReportedMeasure[] {
  const measures = basis.plan?.measures ?? [];
  return measures.map(({ id, title, indicator, baseline, target }) => ({
    id,
    title,
    indicator,
    baseline,
    target,
  }));
}

/** What each measure has reached so far; measures not yet reported on come with an empty value. */
export function readIndicators(basis: ReportBasis): ReachedIndicator[] {
  const stored = JSON.parse(basis.finalReport?.indicators ?? "[]") as ReachedIndicator[];
  return reportedMeasures(basis).map(({ id, title, ...aim }) => ({
    measureId: id,
    measure: title,
    ...aim,
    reached: stored.find(({ measureId }) => measureId === id)?.reached ?? "",
  }));
}

/** The text of the report, empty before the first saving. */
export function reportText(basis: ReportBasis) {
  const { activities, results, coveredHeads } = basis.finalReport ?? EMPTY_TEXT;
  return { activities, results, coveredHeads };
}

/** Code and amount of the award, in cents. */
export function awardOf(basis: ReportBasis): { cup: string; awardCents: Cents } {
  return { cup: basis.award?.cup ?? "", awardCents: basis.award?.amountCents ?? 0 };
}

/** What still keeps the report from being sent. */
export function problemsOfReport(basis: ReportBasis): ReportProblem[] {
  return findReportProblems({
    ...reportText(basis),
    indicators: readIndicators(basis),
    expenses: basis.finalReport?.expenses.length ?? 0,
    staffHeads: basis.plan?.staffHeads ?? null,
  });
}

/** An expense as the findings look at it. */
export function toExpenseToCheck(expense: ExpenseRow): ExpenseToCheck {
  const { id, supplier, documentNumber, documentOn, paidOn, capitalGoods, cupOnDocument } = expense;
  const kind = expense.kind as ExpenseKind;
  const documentDay = documentOn;
  return { id, kind, supplier, documentNumber, documentDay, paidOn, capitalGoods, cupOnDocument };
}

/** Gross of what has been executed so far, in cents. */
export function paidOn(basis: ReportBasis): Cents {
  const executed = basis.payments.filter(({ executedAt }) => executedAt !== null);
  return sumCents(executed.map(({ grossCents }) => grossCents));
}

/** Share of the eligible expenses that the call pays, in percent. */
export function intensityOf(basis: ReportBasis): number {
  const granted = basis.award?.intensityPercent ?? null;
  if (granted !== null) return granted;
  const rules = ruleSets[basis.call?.ruleSet as RuleSetId];
  return rules.intensityPercent.value[basis.application?.computedClass as SizeClass];
}

/** What the expenses are worth; those not yet looked at count as admitted in full. */
export function settleReport(basis: ReportBasis): Settlement {
  const expenses = basis.finalReport?.expenses ?? [];
  return settleGrant({
    awardCents: basis.award?.amountCents ?? 0,
    intensityPercent: intensityOf(basis),
    paidCents: paidOn(basis),
    expenses: expenses.map(({ amountCents, eligibleCents, capitalGoods }) => ({
      amountCents,
      admittedCents: eligibleCents ?? amountCents,
      capitalGoods,
    })),
  });
}
