import type {
  Question,
  QuestionField,
  Questionnaire,
  Section,
  SectionId,
} from "../programme/questionnaire/question-types.ts";
import { findQuestion, questionnaire } from "../programme/questionnaire/questionnaire.ts";
import type { AnswerProblem } from "./answer-check.ts";
import {
  nameField,
  noteField,
  textIn,
  type AnswerValue,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { companyChecks } from "./company-checks.ts";
import { isMarkedUnknown } from "./conditions.ts";
import {
  formKindOf,
  isAsked,
  keepApplicableAnswers,
  listAskedFields,
  listOfferedOptions,
} from "./question-visibility.ts";
import { staffChecks } from "./staff-checks.ts";

/** A question that still needs an answer, with the first field to fill. */
export type MissingAnswer = { questionId: string; field: string; text: string };

export type SectionProgress = {
  section: SectionId;
  title: string;
  asked: number;
  answered: number;
  missing: MissingAnswer[];
  errors: AnswerProblem[];
  /** Unusual answers; `isExplained` once the firm has written a note. */
  warnings: (AnswerProblem & { isExplained: boolean })[];
};

export type CheckupProgress = {
  sections: SectionProgress[];
  asked: number;
  answered: number;
  /** Every question asked has an answer and no error stands. Warnings do not count. */
  isComplete: boolean;
};

/**
 * How far a check-up has come, section by section.
 * @param answers all stored answers; what does not apply is left out here
 * @param referenceDay YYYY-MM-DD the figures refer to
 */
export function measureProgress(
  answers: CheckupAnswers,
  referenceDay: string,
  version = questionnaire,
): CheckupProgress {
  const applicable = keepApplicableAnswers(answers, version);
  const sections = version.sections.map((section) =>
    measureSection(section, applicable, { referenceDay, version }),
  );
  return {
    sections,
    asked: sections.reduce((sum, { asked }) => sum + asked, 0),
    answered: sections.reduce((sum, { answered }) => sum + answered, 0),
    isComplete: sections.every(({ missing, errors }) => missing.length + errors.length === 0),
  };
}

type Frame = { referenceDay: string; version?: Questionnaire };

/**
 * How far one section has come.
 * @param applicable the answers of all sections that apply
 */
export function measureSection(
  { id, title, questions }: Section,
  applicable: CheckupAnswers,
  { referenceDay, version = questionnaire }: Frame,
): SectionProgress {
  const asked = questions.filter((question) => isAsked(question, applicable));
  const missing = asked.flatMap(
    (question) => findMissing(question, applicable, referenceDay) ?? [],
  );
  const own = new Set(questions.map((question) => question.id));
  const checks = allChecks.filter(({ questionId }) => own.has(questionId));
  const problems = runChecks(checks, applicable, { referenceDay, version });
  return {
    section: id,
    title,
    asked: asked.length,
    answered: asked.length - missing.length,
    missing,
    errors: problems.filter(({ level }) => level === "error"),
    warnings: problems
      .filter(({ level }) => level === "warning")
      .map((problem) => ({
        ...problem,
        isExplained: textIn(applicable, noteField(problem.questionId)) !== "",
      })),
  };
}

/** The cross-checks that fail on applicable answers; those on questions not asked are left out. */
export function checkAnswers(
  applicable: CheckupAnswers,
  referenceDay: string,
  version = questionnaire,
): AnswerProblem[] {
  return runChecks(allChecks, applicable, { referenceDay, version });
}

const allChecks = [...companyChecks, ...staffChecks];

function runChecks(
  checks: typeof allChecks,
  applicable: CheckupAnswers,
  { referenceDay, version }: Required<Frame>,
): AnswerProblem[] {
  return checks.flatMap(({ questionId, level, problem }) => {
    const question = findQuestion(questionId, version);
    if (!question || !isAsked(question, applicable)) return [];
    const message = problem(applicable, referenceDay, version);
    return message === null ? [] : [{ questionId, level, message }];
  });
}

/** What blocks the submission, one sentence each. */
export function listBlockingProblems(progress: CheckupProgress): string[] {
  return progress.sections.flatMap(({ missing, errors }) => [
    ...missing.map(({ questionId, text }) => `${questionId}: manca la risposta a «${text}»`),
    ...errors.map(({ questionId, message }) => `${questionId}: ${message}`),
  ]);
}

function findMissing(
  question: Question,
  answers: CheckupAnswers,
  referenceDay: string,
): MissingAnswer | null {
  if (question.mayBeUnknown && isMarkedUnknown(answers, question.id)) return null;
  const empty = findEmptyField(question, answers, referenceDay);
  return empty
    ? { questionId: question.id, field: nameField(question, empty), text: question.text }
    : null;
}

function findEmptyField(
  question: Question,
  answers: CheckupAnswers,
  referenceDay: string,
): QuestionField | undefined {
  if (question.matrix) {
    const isStarted = question.fields.some(
      (field) => answers[nameField(question, field)] !== undefined,
    );
    return isStarted ? undefined : question.fields[0];
  }
  return listAskedFields(question, answers).find(
    (field) => !field.optional && !isAnswered({ question, field, answers, referenceDay }),
  );
}

type FieldReading = {
  question: Question;
  field: QuestionField;
  answers: CheckupAnswers;
  referenceDay: string;
};

function isAnswered({ question, field, answers, referenceDay }: FieldReading): boolean {
  const value: AnswerValue | undefined = answers[nameField(question, field)];
  if (value === undefined) return false;
  if (field.kind !== "choice") return true;
  const form = formKindOf(answers);
  // The short form asks less: a fuller answer given before is good enough for it.
  const isFuller =
    form === "short" && field.options.some(({ key, onlyIn }) => key === value && onlyIn === "full");
  const offered = listOfferedOptions(field.options, { form, referenceDay });
  return isFuller || offered.some(({ key }) => key === value);
}
