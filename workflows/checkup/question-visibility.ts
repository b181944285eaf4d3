import type {
  ChoiceOption,
  FormKind,
  Question,
  QuestionField,
} from "../programme/questionnaire/question-types.ts";
import { listQuestions, questionnaire } from "../programme/questionnaire/questionnaire.ts";
import { filterAnswers } from "./answer-names.ts";
import { headcountIn, type CheckupAnswers } from "./checkup-answers.ts";
import { judgeCondition, type Visibility } from "./conditions.ts";

/** Firms under this headcount get the short form. */
const FULL_FORM_FROM = 10;

/** Which form the firm gets; the full one while the headcount is not known. */
export function formKindOf(answers: CheckupAnswers): FormKind {
  const heads = headcountIn(answers);
  return heads > 0 && heads < FULL_FORM_FROM ? "short" : "full";
}

/** Whether a question is asked of this firm, or depends on an answer that is not there yet. */
export function visibilityOf(question: Question, answers: CheckupAnswers): Visibility {
  if (question.hiddenInShortForm && formKindOf(answers) === "short") return "hidden";
  return judgeCondition(question.visibleWhen, answers);
}

/** Whether a question is asked of this firm now. */
export function isAsked(question: Question, answers: CheckupAnswers): boolean {
  return visibilityOf(question, answers) === "visible";
}

/** The questions asked of this firm, in order. */
export function listAskedQuestions(answers: CheckupAnswers, version = questionnaire): Question[] {
  return listQuestions(version).filter((question) => isAsked(question, answers));
}

/** The fields of a question that this firm has to look at. */
export function listAskedFields(question: Question, answers: CheckupAnswers): QuestionField[] {
  return question.fields.filter((field) => isAskedField(field, answers));
}

function isAskedField({ when, onlyIn }: QuestionField, answers: CheckupAnswers): boolean {
  if (onlyIn !== undefined && onlyIn !== formKindOf(answers)) return false;
  return judgeCondition(when, answers) === "visible";
}

/** The options a choice offers in a form on a reference day (YYYY-MM-DD). */
export function listOfferedOptions(
  options: readonly ChoiceOption[],
  { form, referenceDay }: { form: FormKind; referenceDay: string },
): ChoiceOption[] {
  return options.filter(
    ({ onlyIn, offeredFrom }) =>
      (onlyIn === undefined || onlyIn === form) &&
      (offeredFrom === undefined || offeredFrom <= referenceDay),
  );
}

/**
 * Only the answers to questions that are asked: what no longer applies stays stored and is never
 * counted. Everything that computes starts from here.
 */
export function keepApplicableAnswers(
  answers: CheckupAnswers,
  version = questionnaire,
): CheckupAnswers {
  return filterAnswers(
    answers,
    version,
    ({ question, field }) =>
      isAsked(question, answers) && (field === null || isAskedField(field, answers)),
  );
}
