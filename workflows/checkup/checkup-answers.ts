import { genders, type Gender } from "../programme/questionnaire/question-parts.ts";
import type { Question, QuestionField } from "../programme/questionnaire/question-types.ts";

/** Texts and chosen keys as text, figures as whole numbers (cents, hundredths, heads), lists of keys. */
export type AnswerValue = string | number | readonly string[];

/**
 * The answers of a check-up by field name: `A01`, `B01.women.permanent`, `E02`. A field that was
 * left empty is absent. Safe to store as JSON.
 */
export type CheckupAnswers = Readonly<Record<string, AnswerValue>>;

/** The name of a field in forms, answers and messages. */
export function nameField(
  question: Pick<Question, "id">,
  field: Pick<QuestionField, "key">,
): string {
  return field.key === "" ? question.id : `${question.id}.${field.key}`;
}

/** The box "Non lo sappiamo" of a question. */
export function unknownField(questionId: string): string {
  return `unknown.${questionId}`;
}

/** The note with which the firm explains an unusual answer. */
export function noteField(questionId: string): string {
  return `note.${questionId}`;
}

/** A figure, or null where none was given. */
export function numberIn(answers: CheckupAnswers, name: string): number | null {
  const value = answers[name];
  return typeof value === "number" ? value : null;
}

/** A text or the key of a choice; "" where none was given. */
export function textIn(answers: CheckupAnswers, name: string): string {
  const value = answers[name];
  return typeof value === "string" ? value : "";
}

/** The chosen keys; empty where none was given. */
export function choicesIn(answers: CheckupAnswers, name: string): readonly string[] {
  const value = answers[name];
  return typeof value === "object" ? value : [];
}

/** Sum of the figures that were given. */
export function sumIn(answers: CheckupAnswers, names: readonly string[]): number {
  return names.reduce((total, name) => total + (numberIn(answers, name) ?? 0), 0);
}

/** A row of a table by gender: an empty cell of a table that was begun is zero. */
export function rowTotal(answers: CheckupAnswers, question: Question, gender: Gender): number {
  const columns = question.matrix?.columns ?? [];
  return sumIn(
    answers,
    columns.map((column) => `${question.id}.${gender}.${column.key}`),
  );
}

/** A column of a table by gender. */
export function columnTotal(answers: CheckupAnswers, questionId: string, column: string): number {
  return sumIn(
    answers,
    genders.map(({ key }) => `${questionId}.${key}.${column}`),
  );
}

/** Heads of one gender in B01. */
export function headsOf(answers: CheckupAnswers, gender: Gender): number {
  const names = Object.keys(answers).filter((name) => name.startsWith(`B01.${gender}.`));
  return sumIn(answers, names);
}

/** N: everybody who works in the firm; 0 while B01 is empty. */
export function headcountIn(answers: CheckupAnswers): number {
  const known = headcounts.get(answers);
  if (known !== undefined) return known;
  const heads = genders.reduce((total, { key }) => total + headsOf(answers, key), 0);
  headcounts.set(answers, heads);
  return heads;
}

/** Every question asks whether the firm is large enough for it; answers never change. */
const headcounts = new WeakMap<CheckupAnswers, number>();

/** Measures the firm already has (F01). */
export function activeMeasuresIn(answers: CheckupAnswers): readonly string[] {
  return choicesIn(answers, "F01.measures").filter((key) => key !== "none");
}
