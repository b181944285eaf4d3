import { z } from "zod";
import { optionalText } from "../form-fields.ts";
import type { Questionnaire } from "../programme/questionnaire/question-types.ts";
import { listQuestions, questionnaire } from "../programme/questionnaire/questionnaire.ts";

export const REMARK_LENGTH = 1000;

/** What the review says about a question: the remark as it is to be, and as the page showed it. */
export function remarkField(questionId: string): string {
  return `remark.${questionId}`;
}

/** The remark as it stood when the page was made. */
export function shownField(questionId: string): string {
  return `shown.${questionId}`;
}

/**
 * The form of a review: one text for each question of the version. A question that is not posted,
 * because the page showed only some, is left as it is.
 */
export function remarksSchema(version: Questionnaire = questionnaire) {
  const text = z
    .string({ error: "Scrivi un valore solo." })
    .trim()
    .max(REMARK_LENGTH, `Scrivi al massimo ${String(REMARK_LENGTH)} caratteri.`)
    .optional();
  return z.object(
    Object.fromEntries(
      listQuestions(version).flatMap(({ id }) => [
        [remarkField(id), text],
        [shownField(id), text],
      ]),
    ),
  );
}

/** A remark that is written, written anew, or taken back where `to` is empty. */
export type RemarkChange = { questionId: string; from: string; to: string };

/** What the reviewer has changed on the page. */
export function toRemarkChanges(
  posted: Readonly<Record<string, string | undefined>>,
  version: Questionnaire = questionnaire,
): RemarkChange[] {
  return listQuestions(version).flatMap(({ id }) => {
    const to = posted[remarkField(id)];
    const from = posted[shownField(id)] ?? "";
    return to === undefined || to === from ? [] : [{ questionId: id, from, to }];
  });
}

/** The firm's reply beside a remark. */
export function replyField(remarkId: string): string {
  return `reply.${remarkId}`;
}

/** Replies to the remarks of a section; each may stay empty. */
export function repliesSchema(remarkIds: readonly string[]) {
  return z.object(
    Object.fromEntries(remarkIds.map((id) => [replyField(id), optionalText(REMARK_LENGTH)])),
  );
}
