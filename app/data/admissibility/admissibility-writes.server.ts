import type { Transaction } from "#app/data/database.server.ts";
import type { ChecklistFinding } from "#workflows/admissibility/checklist.ts";

/** Gives a dossier to a case officer. */
export async function assignCaseOfficer(
  tx: Transaction,
  { dossierId, caseOfficerId }: { dossierId: string; caseOfficerId: string },
): Promise<void> {
  await tx.dossier.update({ where: { id: dossierId }, data: { caseOfficerId } });
}

/** Writes the findings of the checklist in place of the earlier ones. */
export async function replaceFindings(
  tx: Transaction,
  work: {
    dossierId: string;
    findings: readonly ChecklistFinding[];
    checkedAt: Date;
    checkedById: string;
  },
): Promise<void> {
  const { dossierId, findings, checkedAt, checkedById } = work;
  await tx.checklistItem.deleteMany({ where: { dossierId } });
  await tx.checklistItem.createMany({
    data: findings.map(({ code, outcome, note }) => ({
      ...{ dossierId, item: code, outcome, note, checkedAt, checkedById },
    })),
  });
}

export type NewRound = {
  id: string;
  dossierId: string;
  kind: "clarification" | "refusalNotice";
  request: string;
  requestedAt: Date;
  dueOn: string;
  dueExplanation: string;
};

/** Opens a request of the office to the company. */
export async function openRound(tx: Transaction, round: NewRound): Promise<void> {
  await tx.clarification.create({ data: round });
}

/** Closes the open request of a kind, with the company's answer or without; false when none is open. */
export async function closeRound(
  tx: Transaction,
  work: {
    dossierId: string;
    kind: NewRound["kind"];
    closedAt: Date;
    answer: string | null;
  },
): Promise<boolean> {
  const { dossierId, kind, closedAt, answer } = work;
  const { count } = await tx.clarification.updateMany({
    where: { dossierId, kind, closedAt: null },
    data: { closedAt, answer, answeredAt: answer === null ? null : closedAt },
  });
  return count > 0;
}
