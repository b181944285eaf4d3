import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";

/** What the final report is written from and verified against. */
export type ReportBasis = NonNullable<Awaited<ReturnType<typeof findReportBasis>>>;

/** The report of a dossier with its plan, award and expenses; null when it is not the reader's. */
export function findReportBasis(read: ReadClient, reader: Reader, dossierId: string) {
  return read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    select: {
      id: true,
      code: true,
      state: true,
      company: { select: { name: true } },
      call: { select: { ruleSet: true } },
      application: { select: { computedClass: true } },
      award: true,
      plan: { include: { measures: { orderBy: { position: "asc" } } } },
      payments: { select: { grossCents: true, executedAt: true } },
      finalReport: {
        include: {
          expenses: { orderBy: [{ documentOn: "asc" }, { supplier: "asc" }, { id: "asc" }] },
        },
      },
      recovery: true,
    },
  });
}

/** What an expense is known by; null when the dossier has no such one. */
export function findExpense(
  client: Pick<ReadClient, "expense">,
  { dossierId, expenseId }: { dossierId: string; expenseId: string },
) {
  return client.expense.findFirst({
    where: { id: expenseId, dossierId },
    select: { supplier: true, documentNumber: true },
  });
}

type ReportText = {
  activities: string;
  results: string;
  indicators: string;
  coveredHeads: number | null;
};

/**
 * Saves the draft of a report. Null `version` makes the first draft; otherwise the draft must still
 * be the one that was read. False when somebody else has saved meanwhile.
 */
export async function saveReportText(
  tx: Transaction,
  draft: { dossierId: string; version: number | null; text: ReportText },
): Promise<boolean> {
  const { dossierId, version, text } = draft;
  if (version === null) {
    await tx.finalReport.createMany({
      data: [{ dossierId, ...text, verificationNote: "", version: 1 }],
    });
    return true;
  }
  const { count } = await tx.finalReport.updateMany({
    where: { dossierId, version },
    data: { ...text, version: version + 1 },
  });
  return count === 1;
}

/** Changes what is known of a report besides its text. */
export async function updateReport(
  tx: Transaction,
  dossierId: string,
  data: Prisma.FinalReportUpdateManyMutationInput,
): Promise<void> {
  await tx.finalReport.updateMany({ where: { dossierId }, data });
}

/** Adds an expense to the report. */
export async function recordExpense(
  tx: Transaction,
  expense: Prisma.ExpenseCreateManyInput,
): Promise<void> {
  await tx.expense.createMany({ data: [expense] });
}

/** Takes an expense out of a draft; false when it is not there. */
export async function removeExpenseRow(
  tx: Transaction,
  expense: { dossierId: string; expenseId: string },
): Promise<boolean> {
  const { count } = await tx.expense.deleteMany({
    where: { id: expense.expenseId, dossierId: expense.dossierId },
  });
  return count === 1;
}

/** Records how much of an expense is admitted, and why. */
export async function recordExpenseOutcome(
  tx: Transaction,
  outcome: {
    dossierId: string;
    expenseId: string;
    eligibleCents: number;
    verificationNote: string;
  },
): Promise<void> {
  const { dossierId, expenseId, ...data } = outcome;
  await tx.expense.updateMany({ where: { id: expenseId, dossierId }, data });
}

/** Forgets the outcomes of the expenses: a report that goes back is verified anew. */
export async function clearExpenseOutcomes(tx: Transaction, dossierId: string): Promise<void> {
  await tx.expense.updateMany({
    where: { dossierId },
    data: { eligibleCents: null, verificationNote: "" },
  });
}

/** Records that money has to come back. */
export async function recordRecoveryDue(
  tx: Transaction,
  recovery: { dossierId: string; dueCents: number },
): Promise<void> {
  await tx.recovery.createMany({ data: [{ ...recovery, reference: "" }] });
}
