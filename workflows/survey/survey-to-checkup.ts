import {
  choicesIn,
  nameField,
  unknownField,
  type AnswerValue,
  type CheckupAnswers,
} from "../checkup/checkup-answers.ts";
import { isAsked } from "../checkup/question-visibility.ts";
import { ofDay } from "../italian-dates.ts";
import type { Question } from "../programme/questionnaire/question-types.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import type { SurveyResult } from "./survey-figures.ts";

/** Which figure of the survey answers which field of the check-up. */
const COUNTS: readonly (readonly [figure: string, field: string])[] = [
  ["children.young", "C01.young"],
  ["children.older", "C01.older"],
  ["adultCare", "C02"],
  ["commute", "C04"],
];

const MOST_PERIODS = 4;
const PERIODS = "periods.";

/** What a survey changes in a check-up: answers to write, marks "Non lo sappiamo" to take away. */
export type SurveyTakeover = { set: CheckupAnswers; clear: readonly string[] };

/**
 * What taking the survey over writes into the check-up: the counts it may tell, the periods, where
 * they come from (C05), and that the staff was asked (H02). What it cannot tell stays as it is.
 * @param mayChange whether the company may change a question now
 */
export function takeOverSurvey(
  result: SurveyResult,
  answers: CheckupAnswers,
  mayChange: (questionId: string) => boolean,
): SurveyTakeover {
  const care = Object.entries(careAnswers(result)).filter(([field]) => isOpen(field));
  const source: [string, AnswerValue][] =
    care.length > 0 && isOpen("C05") ? [["C05", "survey"]] : [];
  const listening: [string, AnswerValue][] = isOpen("H02") ? [["H02", heardBy(answers)]] : [];
  const set = [...care, ...source, ...listening];
  const questions = new Set(set.map(([field]) => questionOf(field)));
  return { set: Object.fromEntries(set), clear: [...questions].map(unknownField) };

  function isOpen(field: string): boolean {
    const question = findQuestion(questionOf(field));
    return question !== undefined && isAsked(question, answers) && mayChange(question.id);
  }
}

/**
 * Beside which answers it is said that they come from the survey, by question: those that still say
 * what the survey found.
 * @param closedOn YYYY-MM-DD
 */
export function listSurveySources(
  result: SurveyResult,
  closedOn: string,
  answers: CheckupAnswers,
): Record<string, string> {
  const found = Object.entries(careAnswers(result)).filter(
    ([field, value]) => JSON.stringify(answers[field]) === JSON.stringify(value),
  );
  const fields = new Map<string, string[]>();
  for (const [field] of found) {
    const id = questionOf(field);
    fields.set(id, [...(fields.get(id) ?? []), field]);
  }
  const text = `da indagine anonima ${ofDay(closedOn)}, ${String(result.answers)} risposte`;
  const sources = [...fields].map(([id, names]) => [id, nameSource(id, names, text)] as const);
  const isListed = choicesIn(answers, "H02").includes("questionnaire");
  return Object.fromEntries(isListed ? [...sources, ["H02", `Questionario: ${text}`]] : sources);
}

/** Where only some fields of a question come from the survey, those are named. */
function nameSource(id: string, names: readonly string[], text: string): string {
  const question: Question | undefined = findQuestion(id);
  if (!question || names.length === question.fields.length) return capitalise(text);
  const labels = question.fields
    .filter((field) => names.includes(nameField(question, field)))
    .map(({ label }) => `«${label}»`);
  return `${labels.join(", ")}: ${text}`;
}

/** The answers of section C a survey gives, by field. */
function careAnswers({ figures }: SurveyResult): CheckupAnswers {
  const counts = COUNTS.flatMap(([figure, field]): [string, AnswerValue][] => {
    const told = figures[figure];
    return told?.kind === "count" ? [[field, told.people]] : [];
  });
  const periods = mostNamedPeriods(figures);
  return Object.fromEntries(periods.length > 0 ? [...counts, ["C06", periods]] : counts);
}

/** The four periods most people named, of those at least five did; in the order of the question. */
function mostNamedPeriods(figures: SurveyResult["figures"]): string[] {
  const named = Object.entries(figures).flatMap(([name, told]) => {
    if (!name.startsWith(PERIODS) || (told.kind !== "count" && told.kind !== "most")) return [];
    const people = told.kind === "count" ? told.people : Number.MAX_SAFE_INTEGER;
    return [{ key: name.slice(PERIODS.length), people }];
  });
  const chosen = named.toSorted((a, b) => b.people - a.people).slice(0, MOST_PERIODS);
  return named.filter((period) => chosen.includes(period)).map(({ key }) => key);
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
