import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";

/** A request for changes, with the answers as they stood. */
export type CheckupRound = {
  number: number;
  requestedAt: Date;
  requestedByName: string;
  answers: CheckupAnswers;
};

/** The last request for changes; null while there was none. */
export async function findLastRound(
  client: Pick<ReadClient, "checkupRound">,
  reader: Reader,
  dossierId: string,
): Promise<CheckupRound | null> {
  const row = await client.checkupRound.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: { number: "desc" },
  });
  return row && { ...row, answers: JSON.parse(row.answers) as CheckupAnswers };
}

/** Keeps the answers as they stand when changes are requested. */
export async function saveRound(
  tx: Transaction,
  round: CheckupRound & { dossierId: string; requestedById: string },
): Promise<void> {
  const { answers, ...columns } = round;
  await tx.checkupRound.create({ data: { ...columns, answers: JSON.stringify(answers) } });
}

/** An answer put right by the consultant: what it was, what it is, why, who. */
export type CheckupCorrection = {
  id: string;
  questionId: string;
  answerBefore: CheckupAnswers;
  answerAfter: CheckupAnswers;
  reason: string;
  authorName: string;
  createdAt: Date;
};

/** All corrections of a check-up, oldest first. */
export async function listCorrections(
  client: Pick<ReadClient, "checkupCorrection">,
  reader: Reader,
  dossierId: string,
): Promise<CheckupCorrection[]> {
  const rows = await client.checkupCorrection.findMany({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    omit: { dossierId: true, authorId: true },
  });
  return rows.map((row) => ({
    ...row,
    answerBefore: JSON.parse(row.answerBefore) as CheckupAnswers,
    answerAfter: JSON.parse(row.answerAfter) as CheckupAnswers,
  }));
}

/** Adds a correction; none is ever changed. */
export async function saveCorrection(
  tx: Transaction,
  correction: CheckupCorrection & { dossierId: string; authorId: string },
): Promise<void> {
  await tx.checkupCorrection.create({
    data: {
      ...correction,
      answerBefore: JSON.stringify(correction.answerBefore),
      answerAfter: JSON.stringify(correction.answerAfter),
    },
  });
}
