import { z } from "zod";
import { requiredText, wholeNumberField } from "../form-fields.ts";
import type { Question } from "../programme/questionnaire/question-types.ts";
import type { AnswerValue, CheckupAnswers } from "./checkup-answers.ts";
import { sectionProblems, sectionSchema, toSectionAnswers } from "./section-schema.ts";

const REASON_LENGTH = 1000;

/** A consultant's correction of one answer: the answer, why, and the version it starts from. */
export function correctionSchema(question: Question, referenceDay: string) {
  const group = { questions: [question] };
  return z
    .object({
      ...sectionSchema(group, referenceDay).shape,
      reason: requiredText(REASON_LENGTH).min(10, "Spiega il motivo con qualche parola in più."),
      version: wholeNumberField(),
    })
    .superRefine(sectionProblems(group));
}

export type Correction = {
  /** Version of the section the form was made from. */
  version: number;
  answers: CheckupAnswers;
  reason: string;
};

/** Parts what the schema accepted. */
export function toCorrection(
  question: Question,
  posted: Readonly<Record<string, AnswerValue | boolean | null>>,
  referenceDay: string,
): Correction {
  const names = Object.keys(sectionSchema({ questions: [question] }, referenceDay).shape);
  const own = Object.entries(posted).filter(([name]) => names.includes(name));
  return {
    version: Number(posted["version"]),
    answers: toSectionAnswers(Object.fromEntries(own)),
    reason: String(posted["reason"]),
  };
}
