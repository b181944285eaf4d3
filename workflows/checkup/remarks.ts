import { findQuestion, questionnaire } from "../programme/questionnaire/questionnaire.ts";
import { answersTo, describesSame } from "./answer-texts.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { isAsked } from "./question-visibility.ts";

/** A consultant's remark on one question and what the company did with it. */
export type CheckupRemark = {
  id: string;
  questionId: string;
  remark: string;
  authorName: string;
  createdAt: Date;
  /** The answers to the question when the remark was made. */
  answerBefore: CheckupAnswers;
  reply: string;
  /** When the company handed the check-up in again; null while the remark is open. */
  answeredAt: Date | null;
};

/** Remarks the company still has to look after before handing in again. */
export function listOpenRemarks(remarks: readonly CheckupRemark[]): CheckupRemark[] {
  return remarks.filter(({ answeredAt }) => answeredAt === null);
}

/**
 * Whether the company has replied to a remark or changed the answer since. A question that is not
 * asked any more needs neither: another answer has changed.
 */
export function isAttended(
  remark: CheckupRemark,
  answers: CheckupAnswers,
  version = questionnaire,
): boolean {
  if (remark.reply !== "") return true;
  const question = findQuestion(remark.questionId, version);
  if (!question || !isAsked(question, answers)) return true;
  return !describesSame(question, remark.answerBefore, answersTo(question, answers));
}

/** Replies that a save has changed, old and new. @param replies by remark id */
export function listReplyChanges(
  remarks: readonly CheckupRemark[],
  replies: Readonly<Record<string, string>>,
): { field: string; from: string; to: string }[] {
  return listOpenRemarks(remarks).flatMap(({ id, questionId, reply }) => {
    const written = replies[id];
    if (written === undefined || written === reply) return [];
    return [{ field: `${questionId}, risposta all'osservazione`, from: reply, to: written }];
  });
}
