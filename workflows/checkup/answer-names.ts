import type {
  Question,
  QuestionField,
  Questionnaire,
} from "../programme/questionnaire/question-types.ts";
import { listQuestions } from "../programme/questionnaire/questionnaire.ts";
import { nameField, noteField, unknownField, type CheckupAnswers } from "./checkup-answers.ts";

/** What an answer of some name answers: a field of a question, or its box or note (no field). */
export type NamedAnswer = {
  question: Question;
  field: QuestionField | null;
  /** Its place among all names of the questionnaire. */
  place: number;
};

const byVersion = new WeakMap<Questionnaire, ReadonlyMap<string, NamedAnswer>>();

/**
 * Some of the answers, in the order of the questionnaire; names it does not have are left out.
 * @param isKept told what each answer answers
 */
export function filterAnswers(
  answers: CheckupAnswers,
  version: Questionnaire,
  isKept: (named: NamedAnswer) => boolean,
): CheckupAnswers {
  const names = answerNames(version);
  const kept = Object.entries(answers).flatMap(([name, value]) => {
    const named = names.get(name);
    return named && isKept(named) ? [{ name, value, place: named.place }] : [];
  });
  kept.sort((one, other) => one.place - other.place);
  return Object.fromEntries(kept.map(({ name, value }) => [name, value]));
}

/** What the names of answers stand for in a version. */
function answerNames(version: Questionnaire): ReadonlyMap<string, NamedAnswer> {
  const known = byVersion.get(version);
  if (known) return known;
  const names = listQuestions(version).flatMap((question) => [
    ...question.fields.map((field) => ({ name: nameField(question, field), question, field })),
    { name: unknownField(question.id), question, field: null },
    { name: noteField(question.id), question, field: null },
  ]);
  const index = new Map(names.map(({ name, ...named }, place) => [name, { ...named, place }]));
  byVersion.set(version, index);
  return index;
}
