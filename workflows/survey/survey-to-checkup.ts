import {
  choicesIn,
  nameField,
  unknownField,
  type AnswerValue,
  type CheckupAnswers,
} from "../checkup/checkup-answers.ts";
import { isAsked } from "../checkup/question-visibility.ts";
import { ofDay } from "../italian-dates.ts";
import type {
  Question,
  Questionnaire,
  QuestionField,
} from "../programme/questionnaire/question-types.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import type { SurveyResult } from "./survey-figures.ts";

/** Which figure of the survey answers which field of the check-up. */
const COUNTS: readonly (readonly [figure: string, field: string])[] = [
  ["children.young", "C01.young"],
  ["children.older", "C01.older"],
  ["adultCare", "C02"],
  ["commute", "C04"],
];

const PERIODS_FIELD = "C06";
const PERIODS = "periods.";

/** What a survey changes in a check-up: answers to write, marks "Non lo sappiamo" to take away. */
export type SurveyTakeover = { set: CheckupAnswers; clear: readonly string[] };

/**
 * What taking the survey over writes into the check-up: the counts it may tell, the periods, where
 * they come from (C05), and that the staff was asked (H02). What it cannot tell stays as it is, and
 * so does what the questionnaire of the dossier has no place for.
 */
export function takeOverSurvey(result: SurveyResult, into: SurveyTarget): SurveyTakeover {
  const { answers, version } = into;
  const care = Object.entries(careAnswers(result, version)).filter(([field]) =>
    isOpen(field, into),
  );
  const source: [string, AnswerValue][] = care.length > 0 ? [["C05", "survey"]] : [];
  const told: [string, AnswerValue][] = [...source, ["H02", heardBy(answers)]];
  const set = [...care, ...told.filter(([field]) => isOpen(field, into) && offers(field, version))];
  const questions = new Set(set.map(([field]) => questionOf(field)));
  return { set: Object.fromEntries(set), clear: [...questions].map(unknownField) };
}

/** The check-up that takes a survey over. */
export type SurveyTarget = {
  answers: CheckupAnswers;
  /** The questionnaire it is filled with. */
  version: Questionnaire;
  /** Whether the company may change a question now. */
  mayChange: (questionId: string) => boolean;
};

/** How the survey as a whole is named among the options of a question. */
const OWN_OPTION: Readonly<Record<string, string>> = { C05: "survey", H02: "questionnaire" };

function offers(field: string, version: Questionnaire): boolean {
  const own = OWN_OPTION[field];
  return own !== undefined && optionsOf(field, version).includes(own);
}

function isOpen(field: string, { answers, version, mayChange }: SurveyTarget): boolean {
  const question = findQuestion(questionOf(field), version);
  return question !== undefined && isAsked(question, answers) && mayChange(question.id);
}

/**
 * Beside which answers it is said that they come from the survey, by question: those that still say
 * what the survey found.
 * @param survey its result, and the day it was closed (YYYY-MM-DD)
 */
export function listSurveySources(
  { result, closedOn }: { result: SurveyResult; closedOn: string },
  answers: CheckupAnswers,
  version: Questionnaire,
): Record<string, string> {
  const found = Object.entries(careAnswers(result, version)).filter(
    ([field, value]) => JSON.stringify(answers[field]) === JSON.stringify(value),
  );
  const fields = new Map<string, string[]>();
  for (const [field] of found) {
    const id = questionOf(field);
    fields.set(id, [...(fields.get(id) ?? []), field]);
  }
  const text = `da indagine anonima ${ofDay(closedOn)}, ${String(result.answers)} risposte`;
  const sources = [...fields].map(
    ([id, names]) => [id, nameSource(findQuestion(id, version), names, text)] as const,
  );
  const isListed = choicesIn(answers, "H02").includes("questionnaire");
  return Object.fromEntries(isListed ? [...sources, ["H02", `Questionario: ${text}`]] : sources);
}

/** Where only some fields of a question come from the survey, those are named. */
function nameSource(question: Question | undefined, names: readonly string[], text: string) {
  if (!question || names.length === question.fields.length) return capitalise(text);
  const labels = question.fields
    .filter((field) => names.includes(nameField(question, field)))
    .map(({ label }) => `«${label}»`);
  return `${labels.join(", ")}: ${text}`;
}

/** The answers of section C a survey gives, by field of a questionnaire. */
function careAnswers({ figures }: SurveyResult, version: Questionnaire): CheckupAnswers {
  const counts = COUNTS.flatMap(([figure, field]): [string, AnswerValue][] => {
    const told = figures[figure];
    const isThere = findField(field, version)?.kind === "count";
    return isThere && told?.kind === "count" ? [[field, told.people]] : [];
  });
  const periods = mostNamedPeriods(figures, version);
  return Object.fromEntries(periods.length > 0 ? [...counts, [PERIODS_FIELD, periods]] : counts);
}

/**
 * The periods most people named, of those at least five did, as many as the question takes; in the
 * order of the question.
 */
function mostNamedPeriods(figures: SurveyResult["figures"], version: Questionnaire): string[] {
  const field = findField(PERIODS_FIELD, version);
  if (field?.kind !== "choices") return [];
  const offered = optionsOf(PERIODS_FIELD, version);
  const named = Object.entries(figures).flatMap(([name, told]) => {
    if (!name.startsWith(PERIODS) || (told.kind !== "count" && told.kind !== "most")) return [];
    const people = told.kind === "count" ? told.people : Number.MAX_SAFE_INTEGER;
    const key = name.slice(PERIODS.length);
    return offered.includes(key) ? [{ key, people }] : [];
  });
  const chosen = named.toSorted((a, b) => b.people - a.people).slice(0, field.max);
  return named.filter((period) => chosen.includes(period)).map(({ key }) => key);
}

function findField(name: string, version: Questionnaire): QuestionField | undefined {
  const question = findQuestion(questionOf(name), version);
  return question?.fields.find((field) => nameField(question, field) === name);
}

function optionsOf(name: string, version: Questionnaire): string[] {
  const field = findField(name, version);
  return field && "options" in field ? field.options.map(({ key }) => key) : [];
}

function heardBy(answers: CheckupAnswers): string[] {
  const before = choicesIn(answers, "H02").filter((key) => key !== "none");
  return before.includes("questionnaire") ? before : [...before, "questionnaire"];
}

function questionOf(field: string): string {
  return field.split(".")[0] ?? field;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
