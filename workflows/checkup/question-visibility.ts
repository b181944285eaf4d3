import { mayUseBilateralBody } from "../programme/labour-contracts.ts";
import { legalForms, type LegalForm } from "../programme/legal-forms.ts";
import type {
  ChoiceOption,
  Condition,
  FormKind,
  Question,
  QuestionField,
} from "../programme/questionnaire/question-types.ts";
import { questions } from "../programme/questionnaire/questionnaire.ts";
import {
  activeMeasuresIn,
  choicesIn,
  headcountIn,
  nameField,
  noteField,
  numberIn,
  sumIn,
  textIn,
  unknownField,
  type AnswerValue,
  type CheckupAnswers,
} from "./checkup-answers.ts";

/** Firms under this headcount get the short form. */
const FULL_FORM_FROM = 10;

/** Which form the firm gets; the full one while the headcount is not known. */
export function formKindOf(answers: CheckupAnswers): FormKind {
  const heads = headcountIn(answers);
  return heads > 0 && heads < FULL_FORM_FROM ? "short" : "full";
}

/** Whether a question is asked of this firm. A condition on a missing answer does not hold. */
export function isAsked(question: Question, answers: CheckupAnswers): boolean {
  if (question.hiddenInShortForm && formKindOf(answers) === "short") return false;
  return holds(question.visibleWhen, answers);
}

/** The questions asked of this firm, in order. */
export function listAskedQuestions(answers: CheckupAnswers): Question[] {
  return questions.filter((question) => isAsked(question, answers));
}

/** The fields of a question that this firm has to look at. */
export function listAskedFields(question: Question, answers: CheckupAnswers): QuestionField[] {
  const form = formKindOf(answers);
  return question.fields.filter(
    ({ when, onlyIn }) => (onlyIn === undefined || onlyIn === form) && holds(when, answers),
  );
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
export function keepApplicableAnswers(answers: CheckupAnswers): CheckupAnswers {
  const names = listAskedQuestions(answers).flatMap((question) => [
    ...listAskedFields(question, answers).map((field) => nameField(question, field)),
    unknownField(question.id),
    noteField(question.id),
  ]);
  const kept: [string, AnswerValue][] = [];
  for (const name of names) {
    const value = answers[name];
    if (value !== undefined) kept.push([name, value]);
  }
  return Object.fromEntries(kept);
}

function holds(condition: Condition | undefined, answers: CheckupAnswers): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case "headcountAtLeast":
      return headcountIn(answers) >= condition.people;
    case "choiceIsOneOf":
      return condition.keys.includes(textIn(answers, condition.field));
    case "sumIsPositive":
      return isKnownSum(condition.fields, answers) && sumIn(answers, condition.fields) > 0;
    case "mayUseBilateralBody":
      return (
        isCooperative(answers) || choicesIn(answers, "A06.contracts").some(mayUseBilateralBody)
      );
    default:
      return holdsForMeasures(condition, answers);
  }
}

function holdsForMeasures(
  condition: Extract<Condition, { kind: "hasActiveMeasure" | "measureIsActive" }>,
  answers: CheckupAnswers,
): boolean {
  if (isMarkedUnknown(answers, "F01")) return false;
  const active = activeMeasuresIn(answers);
  return condition.kind === "measureIsActive" ? active.includes(condition.code) : active.length > 0;
}

/** "Non lo sappiamo" over a question of figures or lists. */
export function isMarkedUnknown(answers: CheckupAnswers, questionId: string): boolean {
  return answers[unknownField(questionId)] === "on";
}

function isKnownSum(fields: readonly string[], answers: CheckupAnswers): boolean {
  return fields.some(
    (name) => numberIn(answers, name) !== null && !isMarkedUnknown(answers, name.slice(0, 3)),
  );
}

function isCooperative(answers: CheckupAnswers): boolean {
  const form = textIn(answers, "A03");
  return form in legalForms && legalForms[form as LegalForm].cooperative;
}
