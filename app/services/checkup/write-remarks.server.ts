import type { Change } from "#app/data/audit-events.server.ts";
import { replaceOpenRemarks, type NewRemark } from "#app/data/checkup/checkup-remarks.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { answersTo } from "#workflows/checkup/answer-texts.ts";
import type { RemarkChange } from "#workflows/checkup/remark-schema.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { findQuestion } from "#workflows/programme/questionnaire/questionnaire.ts";
import type { Checkup } from "./read-checkup.server.ts";
import { remarksChangedMeanwhile } from "./review-refusals.ts";

type Writing = {
  act: Act;
  dossierId: string;
  checkup: Pick<Checkup, "answers" | "remarks" | "version">;
  changes: readonly RemarkChange[];
};

/** What was written, for the history, and how many remarks are open after it. */
export type WrittenRemarks = { changes: Change[]; open: number };

/**
 * Writes many remarks at once inside the caller's transaction. A question has one open remark: what
 * is written takes its place, and an empty one takes it away. What somebody else has written since
 * the page was made is not lost: then nothing is written. The same page posted twice writes once.
 */
export async function writeRemarks(
  tx: Transaction,
  { act, dossierId, checkup, changes }: Writing,
): Promise<Outcome<WrittenRemarks>> {
  const open = listOpenRemarks(checkup.remarks);
  const openOn = (id: string) => open.filter(({ questionId }) => questionId === id);
  const textOn = (id: string) =>
    openOn(id)
      .map(({ remark }) => remark)
      .join("\n");
  const wanted = changes.filter(({ questionId, to }) => textOn(questionId) !== to);
  const clashes = wanted.filter(({ questionId, from }) => textOn(questionId) !== from);
  if (clashes.length > 0)
    return refused(remarksChangedMeanwhile(clashes.map(({ questionId }) => questionId)));
  const gone = wanted.flatMap(({ questionId }) => openOn(questionId).map(({ id }) => id));
  const added = wanted.flatMap((change) =>
    change.to === "" ? [] : [describeRemark({ act, dossierId, checkup, change })],
  );
  await replaceOpenRemarks(tx, { dossierId, gone, added });
  return {
    ok: true,
    value: {
      open: open.length - gone.length + added.length,
      changes: wanted.map(({ questionId, from, to }) => ({
        field: `${questionId}, osservazione`,
        from,
        to,
      })),
    },
  };
}

type Describing = Omit<Writing, "changes"> & { change: RemarkChange };

function describeRemark({ act, dossierId, checkup, change }: Describing): NewRemark {
  const question = findQuestion(change.questionId, checkup.version);
  if (!question) throw new Error(`The questionnaire has no question ${change.questionId}`);
  return {
    id: act.newId(),
    dossierId,
    questionId: change.questionId,
    remark: change.to,
    authorId: act.actor.userId,
    authorName: act.actor.fullName,
    createdAt: act.now,
    answerBefore: answersTo(question, checkup.answers),
  };
}
