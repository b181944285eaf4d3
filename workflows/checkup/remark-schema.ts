import { z } from "zod";
import { choiceField, optionalText, requiredText } from "../form-fields.ts";
import { questions } from "../programme/questionnaire/questionnaire.ts";

const REMARK_LENGTH = 1000;

/** What a consultant asks about one question. */
export const remarkSchema = z.object({
  questionId: choiceField(questions.map(({ id }) => id) as [string, ...string[]]),
  remark: requiredText(REMARK_LENGTH),
});

/** Which remark is taken back. */
export const remarkChoiceSchema = z.object({ remarkId: requiredText(64) });

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
