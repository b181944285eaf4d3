import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { CheckupRemark } from "#workflows/checkup/remarks.ts";

/** Every remark on a check-up, oldest first, for who may read the dossier. */
export async function listCheckupRemarks(
  client: Pick<ReadClient, "checkupRemark">,
  reader: Reader,
  dossierId: string,
): Promise<CheckupRemark[]> {
  const rows = await client.checkupRemark.findMany({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { dossierId: true, authorId: true },
  });
  return rows.map((row) => ({
    ...row,
    answerBefore: JSON.parse(row.answerBefore) as CheckupAnswers,
  }));
}

export type NewRemark = Pick<
  CheckupRemark,
  "id" | "questionId" | "remark" | "authorName" | "createdAt" | "answerBefore"
> & { dossierId: string; authorId: string };

/** Puts open remarks in the place of others, in two statements whatever their number. */
export async function replaceOpenRemarks(
  tx: Transaction,
  { dossierId, gone, added }: { dossierId: string; gone: readonly string[]; added: NewRemark[] },
): Promise<void> {
  if (gone.length > 0)
    await tx.checkupRemark.deleteMany({
      where: { dossierId, id: { in: [...gone] }, answeredAt: null },
    });
  if (added.length > 0)
    await tx.checkupRemark.createMany({
      data: added.map((remark) => ({
        ...remark,
        answerBefore: JSON.stringify(remark.answerBefore),
      })),
    });
}

/** Keeps the company's words beside open remarks. @param replies by remark id */
export async function saveRemarkReplies(
  tx: Transaction,
  dossierId: string,
  replies: Readonly<Record<string, string>>,
): Promise<void> {
  const ids = Object.keys(replies);
  if (ids.length === 0) return;
  const rows = await tx.checkupRemark.findMany({
    where: { dossierId, id: { in: ids }, answeredAt: null },
  });
  const changed = rows.filter((row) => row.reply !== replies[row.id]);
  if (changed.length === 0) return;
  // Two statements whatever the number of remarks.
  await tx.checkupRemark.deleteMany({ where: { id: { in: changed.map(({ id }) => id) } } });
  await tx.checkupRemark.createMany({
    data: changed.map((row) => ({ ...row, reply: replies[row.id] ?? "" })),
  });
}

/** The company has handed the check-up in again: its open remarks are answered. */
export async function markRemarksAnswered(
  tx: Transaction,
  dossierId: string,
  answeredAt: Date,
): Promise<void> {
  await tx.checkupRemark.updateMany({
    where: { dossierId, answeredAt: null },
    data: { answeredAt },
  });
}
