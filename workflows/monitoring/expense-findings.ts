import type { ExpenseKind } from "./expense-schema.ts";

/** Since this day invoices for goods and services paid by an incentive must bear the project code. */
export const CUP_ON_INVOICES_SINCE = "2023-06-01";

export type ExpenseToCheck = {
  id: string;
  kind: ExpenseKind;
  supplier: string;
  documentNumber: string;
  documentDay: string;
  paidOn: string;
  capitalGoods: boolean;
  cupOnDocument: boolean;
};

export type ExpensePeriod = {
  /** First and last day of the project, YYYY-MM-DD; null when the plan does not say. */
  startsOn: string | null;
  endsOn: string | null;
  today: string;
};

type ExpenseCase = {
  expense: ExpenseToCheck;
  period: ExpensePeriod;
  /** Every expense of the report, the one in question included. */
  all: readonly ExpenseToCheck[];
};

/**
 * What the officer should look at before admitting an expense, as Italian sentences; none when
 * nothing stands out. A finding is advice: the officer decides and says why.
 * Domain: project period of the plan; project code on invoices, D.L. 13/2023 art. 5 c. 6.
 */
export function findExpenseFindings({ expense, period, all }: ExpenseCase): string[] {
  return [
    ...findDayFindings(expense, period),
    lacksProjectCode(expense) && "Il documento non riporta il CUP.",
    expense.capitalGoods &&
      expense.kind !== "goods" &&
      "Indicata come bene strumentale, ma la voce è un'altra.",
    isRepeated(expense, all) && "Lo stesso documento compare più volte.",
  ].filter((finding) => finding !== false);
}

function findDayFindings(expense: ExpenseToCheck, period: ExpensePeriod) {
  return [
    isBefore(expense.documentDay, period.startsOn) &&
      "Il documento è precedente all'inizio del progetto.",
    isBefore(period.endsOn, expense.documentDay) &&
      "Il documento è successivo alla fine del progetto.",
    expense.paidOn < expense.documentDay && "Il pagamento è precedente al documento.",
    expense.paidOn > period.today && "Il pagamento ha una data futura.",
  ];
}

/** The documents entered twice, told apart by supplier, number and day. */
function isRepeated(expense: ExpenseToCheck, all: readonly ExpenseToCheck[]): boolean {
  return all.some(
    (other) => other.id !== expense.id && documentKey(other) === documentKey(expense),
  );
}

function documentKey({ supplier, documentNumber, documentDay }: ExpenseToCheck): string {
  return [supplier, documentNumber, documentDay].map((part) => part.trim().toLowerCase()).join("|");
}

function lacksProjectCode(expense: ExpenseToCheck): boolean {
  if (expense.kind === "staff" || expense.documentDay < CUP_ON_INVOICES_SINCE) return false;
  return !expense.cupOnDocument;
}

function isBefore(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}
