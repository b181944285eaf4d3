import { formatCents, formatEuro } from "../money.ts";
import { formatPoints } from "../points.ts";
import type {
  Question,
  QuestionField,
  SectionId,
} from "../programme/questionnaire/question-types.ts";
import {
  findQuestion,
  questionnaire,
  sectionOf,
} from "../programme/questionnaire/questionnaire.ts";
import { filterAnswers } from "./answer-names.ts";
import {
  nameField,
  noteField,
  textIn,
  unknownField,
  type AnswerValue,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { isMarkedUnknown } from "./conditions.ts";
import { isSmallCount, maskSmallCount } from "./small-counts.ts";

/** A line of an answer in words: what was asked for and what was given. */
export type AnswerLine = { label: string; text: string };

/** The answer to a question in Italian words, one line per field given; empty where there is none. */
export function describeAnswer(question: Question, answers: CheckupAnswers): AnswerLine[] {
  if (isMarkedUnknown(answers, question.id))
    return [{ label: "Risposta", text: "Non lo sappiamo" }];
  const given = question.fields.flatMap((field) => {
    const value = answers[nameField(question, field)];
    return value === undefined ? [] : [{ label: field.label, text: describeValue(field, value) }];
  });
  const note = textIn(answers, noteField(question.id));
  return note === "" ? given : [...given, { label: "Nota", text: note }];
}

/** The whole answer on one line, for the history of a dossier; "" where there is none. */
export function summariseAnswer(question: Question, answers: CheckupAnswers): string {
  const lines = describeAnswer(question, answers);
  const [only, ...more] = lines;
  if (only && more.length === 0) return only.text;
  return lines.map(({ label, text }) => `${label}: ${text}`).join("; ");
}

/** What changed between two versions of the answers, question by question, in words. */
export function listAnswerChanges(
  questionIds: readonly string[],
  before: CheckupAnswers,
  after: CheckupAnswers,
  version = questionnaire,
): { field: string; from: string; to: string }[] {
  return questionIds.flatMap((id) => {
    const question = findQuestion(id, version);
    if (!question) return [];
    const from = summariseAnswer(question, maskCounts(question, before));
    const to = summariseAnswer(question, maskCounts(question, after));
    return describesSame(question, before, after) ? [] : [{ field: id, from, to }];
  });
}

/** Whether two versions give the same answer to a question. */
export function describesSame(
  question: Question,
  before: CheckupAnswers,
  after: CheckupAnswers,
): boolean {
  return summariseAnswer(question, before) === summariseAnswer(question, after);
}

/** The answers of one question only. */
export function answersTo(question: Question, answers: CheckupAnswers): CheckupAnswers {
  const names = [
    ...question.fields.map((field) => nameField(question, field)),
    unknownField(question.id),
    noteField(question.id),
  ];
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}

/** The answers of one section only. */
export function answersOfSection(
  id: SectionId,
  answers: CheckupAnswers,
  version = questionnaire,
): CheckupAnswers {
  return filterAnswers(answers, version, ({ question }) => sectionOf(question.id) === id);
}

/** The answer as it is typed into the form: amounts and decimals the Italian way. */
export function toPostedValues(
  asked: readonly Question[],
  answers: CheckupAnswers,
): Record<string, string | string[]> {
  const kinds = new Map(
    asked.flatMap((question) =>
      question.fields.map((field) => [nameField(question, field), field.kind] as const),
    ),
  );
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, toTyped(kinds.get(name), value)]),
  );
}

function toTyped(kind: QuestionField["kind"] | undefined, value: AnswerValue): string | string[] {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return [...value];
  return kind === "euro" || kind === "hundredths" ? formatCents(value) : String(value);
}

function describeValue(field: QuestionField, value: AnswerValue): string {
  if (typeof value === "number") return describeNumber(field, value);
  if ("options" in field) {
    const keys = [value].flat();
    const chosen = field.options.filter(({ key }) => keys.includes(key));
    return chosen.map(({ label }) => label).join(", ");
  }
  return [value].flat().join(", ");
}

function describeNumber(field: QuestionField, value: number): string {
  if (field.kind === "euro") return formatEuro(value);
  if (field.kind === "hundredths") return withUnit(formatPoints(value), field.unit);
  if (field.kind !== "count") return String(value);
  const unit = value === 1 ? (SINGULAR[field.unit] ?? field.unit) : field.unit;
  return withUnit(formatWhole(value), unit);
}

/** Units of the questionnaire for a single one. */
const SINGULAR: Readonly<Record<string, string>> = { persone: "persona", ore: "ora", mesi: "mese" };

function withUnit(figure: string, unit: string): string {
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`;
}

/** `20.000`: a whole number the Italian way. */
function formatWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** The history is read by offices too: a count of one or two people becomes "<3" there. */
function maskCounts(question: Question, answers: CheckupAnswers): CheckupAnswers {
  const own = answersTo(question, answers);
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => {
      const isMasked =
        typeof value === "number" && isSmallCount(value) && isCountOfPeople(question, name);
      return [name, isMasked ? maskSmallCount(value) : value];
    }),
  );
}

function isCountOfPeople(question: Question, name: string): boolean {
  return question.fields.some(
    (field) =>
      field.kind === "count" && field.unit === "persone" && nameField(question, field) === name,
  );
}
