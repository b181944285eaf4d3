import { z } from "zod";
import { multiChoiceField, optionalChoiceField, optionalText } from "../form-fields.ts";
import { surveyQuestions, type SurveyQuestion } from "./survey-questions.ts";

/** One person's answer by question: chosen keys (none where it was left out), own words. */
export type SurveyAnswer = Readonly<Record<string, readonly string[] | string>>;

/** What the form of the survey posts. Every question may be left out, but not all of them. */
export const surveyAnswerSchema = z
  .object(Object.fromEntries(surveyQuestions.map((question) => [question.id, fieldOf(question)])))
  .superRefine((answer, context) => {
    for (const question of surveyQuestions) checkExclusive(question, answer, context);
    if (Object.values(answer).every((value) => value.length === 0))
      context.addIssue({
        code: "custom",
        path: [surveyQuestions[0]?.id ?? ""],
        message: "Rispondi ad almeno una domanda: un modulo vuoto userebbe il tuo codice.",
      });
  });

function fieldOf(question: SurveyQuestion): z.ZodType<string | string[]> {
  if (question.kind === "words") return optionalText(question.maxLength);
  const keys = question.options.map(({ key }) => key) as [string, ...string[]];
  if (question.kind === "anyOf")
    return multiChoiceField(keys, question.max === undefined ? {} : { max: question.max });
  return optionalChoiceField(keys).transform((key) => (key === null ? [] : [key]));
}

function checkExclusive(
  question: SurveyQuestion,
  answer: SurveyAnswer,
  context: z.RefinementCtx,
): void {
  if (question.kind !== "anyOf") return;
  const chosen = answer[question.id] ?? [];
  const alone = question.options.find(({ key, exclusive }) => exclusive && chosen.includes(key));
  if (alone === undefined || chosen.length <= 1) return;
  context.addIssue({
    code: "custom",
    path: [question.id],
    message: `«${alone.label}» non va insieme ad altre voci.`,
  });
}
