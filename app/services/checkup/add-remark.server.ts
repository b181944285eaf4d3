import { addCheckupRemark } from "#app/data/checkup/checkup-remarks.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { alreadyAdded, idOfPostedRow } from "#app/services/posted-row.server.ts";
import { answersTo } from "#workflows/checkup/answer-texts.ts";
import { findQuestion } from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup } from "./read-checkup.server.ts";

/** The consultant writes a remark on one question; the company sees it when changes are requested. */
export function addRemark({
  act,
  dossierId,
  remark,
  formKey,
}: {
  act: Act;
  dossierId: string;
  remark: { questionId: string; remark: string };
  formKey?: string | undefined;
}) {
  const id = idOfPostedRow(act, { dossierId, formKey, content: remark });
  return performStep({
    act,
    dossierId,
    event: "checkup.remark",
    prepare: async (tx, dossier) => {
      const { answers, remarks } = await readCheckup(tx, act.actor, dossier);
      if (remarks.some((before) => before.id === id)) return refused(alreadyAdded);
      const question = findQuestion(remark.questionId);
      if (!question) throw new Error(`The questionnaire has no question ${remark.questionId}`);
      await addCheckupRemark(tx, {
        ...remark,
        id,
        dossierId,
        authorId: act.actor.userId,
        authorName: act.actor.fullName,
        createdAt: act.now,
        answerBefore: answersTo(question, answers),
      });
      return proceed({ reason: `${remark.questionId}: ${remark.remark}` });
    },
  });
}
