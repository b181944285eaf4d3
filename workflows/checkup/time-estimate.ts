import type {
  Question,
  QuestionField,
  Questionnaire,
} from "../programme/questionnaire/question-types.ts";
import { findQuestion, questionnaire } from "../programme/questionnaire/questionnaire.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { listAskedFields } from "./question-visibility.ts";

/** Reading a question and thinking. */
const READING = 10;
/** A table of counts, and each of its cells. */
const TABLE = 30;
const CELL = 2;
/** A list too long to take in at a glance. */
const LONG_LIST = 12;
const READING_A_LONG_LIST = 50;

/** Seconds for whoever has the figures at hand: figures are looked up, voices are picked. */
const SECONDS: Readonly<Record<QuestionField["kind"], number>> = {
  text: 25,
  count: 20,
  hundredths: 40,
  euro: 40,
  choice: 12,
  choices: 20,
};

/** Seconds that a question takes, by the kinds of its fields; optional ones are left out. */
export function estimateSeconds(question: Question, answers: CheckupAnswers): number {
  if (question.matrix)
    return READING + TABLE + CELL * question.matrix.rows.length * question.matrix.columns.length;
  const fields = listAskedFields(question, answers).filter(({ optional }) => !optional);
  return READING + fields.reduce((sum, field) => sum + secondsOf(field), 0);
}

/**
 * Whole minutes for some questions, at least one where there is any.
 * @param questionIds what is still to be answered or put right
 */
export function estimateMinutes(
  questionIds: Iterable<string>,
  answers: CheckupAnswers,
  version: Questionnaire = questionnaire,
): number {
  let seconds = 0;
  for (const id of new Set(questionIds)) {
    const question = findQuestion(id, version);
    if (question) seconds += estimateSeconds(question, answers);
  }
  return Math.ceil(seconds / 60);
}

function secondsOf(field: QuestionField): number {
  const isLong = "options" in field && field.options.length > LONG_LIST && field.kind === "choices";
  return SECONDS[field.kind] + (isLong ? READING_A_LONG_LIST : 0);
}
