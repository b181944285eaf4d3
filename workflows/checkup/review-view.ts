import type {
  Question,
  Questionnaire,
  SectionId,
} from "../programme/questionnaire/question-types.ts";
import { describeAnswer, describesSame, summariseAnswer, type AnswerLine } from "./answer-texts.ts";
import { noteField, textIn, type CheckupAnswers } from "./checkup-answers.ts";
import type { CheckupProgress } from "./checkup-completeness.ts";
import { isAsked } from "./question-visibility.ts";
import { listOpenRemarks, type CheckupRemark } from "./remarks.ts";

/** Which questions a review shows. */
export const reviewFilters = ["all", "changed", "remarked", "unusual"] as const;

export type ReviewFilter = (typeof reviewFilters)[number];

/** A remark the company has looked after: what it wrote, what it changed. */
export type PastRemark = {
  id: string;
  remark: string;
  authorName: string;
  writtenAt: Date;
  reply: string;
  /** Old and new answer, where it was changed. */
  change: { from: string; to: string } | null;
};

/** An answer the consultant has put right. */
export type ShownCorrection = {
  id: string;
  from: string;
  to: string;
  reason: string;
  authorName: string;
  writtenAt: Date;
};

/** A question as the consultant reads it: the answer, what became of it, what is said about it. */
export type ReviewedQuestion = {
  id: string;
  text: string;
  lines: AnswerLine[];
  /** The answer at the last request for changes, where it is another now; "" for none. */
  before: string | null;
  /** Asked only because of an answer changed since. */
  isNewlyAsked: boolean;
  corrections: ShownCorrection[];
  past: PastRemark[];
  /** The open remark; "" while there is none. */
  remark: string;
  problems: { message: string; note: string }[];
};

export type ReviewedSection = { id: SectionId; title: string; questions: ReviewedQuestion[] };

type Correction = Omit<ShownCorrection, "from" | "to" | "writtenAt"> & {
  questionId: string;
  answerBefore: CheckupAnswers;
  answerAfter: CheckupAnswers;
  createdAt: Date;
};

type Reviewing = {
  version: Questionnaire;
  answers: CheckupAnswers;
  remarks: readonly CheckupRemark[];
  corrections: readonly Correction[];
  progress: CheckupProgress;
  /** The answers at the last request for changes; null while there was none. */
  lastRound: CheckupAnswers | null;
};

/** The check-up as a review shows it, section by section, in words; only what is asked. */
export function describeReview(reviewing: Reviewing): ReviewedSection[] {
  const { version, answers } = reviewing;
  return version.sections.map(({ id, title, questions }) => ({
    id,
    title,
    questions: questions
      .filter((question) => isAsked(question, answers))
      .map((question) => describeQuestion(question, reviewing)),
  }));
}

/** Whether a filter shows a question. */
export function filterShows(filter: ReviewFilter, question: ReviewedQuestion): boolean {
  switch (filter) {
    case "all":
      return true;
    case "changed":
      return isChanged(question);
    case "remarked":
      return question.remark !== "" || question.past.length > 0;
    case "unusual":
      return question.problems.length > 0;
  }
}

/** Whether the company has changed the answer since the last request for changes. */
export function isChanged({ before, isNewlyAsked }: ReviewedQuestion): boolean {
  return before !== null || isNewlyAsked;
}

/** Questions that were asked at the last request for changes and are not any more, by id. */
export function listNoLongerAsked({
  version,
  answers,
  lastRound,
}: Pick<Reviewing, "version" | "answers" | "lastRound">): string[] {
  if (lastRound === null) return [];
  return version.sections.flatMap(({ questions }) =>
    questions
      .filter((question) => isAsked(question, lastRound) && !isAsked(question, answers))
      .map(({ id }) => id),
  );
}

function describeQuestion(question: Question, reviewing: Reviewing): ReviewedQuestion {
  const { answers, remarks, corrections } = reviewing;
  const own = remarks.filter(({ questionId }) => questionId === question.id);
  return {
    id: question.id,
    text: question.text,
    lines: describeAnswer(question, answers),
    ...compareWithRound(question, reviewing),
    corrections: describeCorrections(question, corrections),
    past: own
      .filter(({ answeredAt }) => answeredAt !== null)
      .map((remark) => describePast(question, remark, answers)),
    remark: listOpenRemarks(own)
      .map(({ remark }) => remark)
      .join("\n"),
    problems: listProblems(question, reviewing),
  };
}

function compareWithRound(question: Question, { answers, lastRound }: Reviewing) {
  if (lastRound === null) return { before: null, isNewlyAsked: false };
  if (!isAsked(question, lastRound)) return { before: null, isNewlyAsked: true };
  const isSame = describesSame(question, lastRound, answers);
  return { before: isSame ? null : summariseAnswer(question, lastRound), isNewlyAsked: false };
}

/** What the consultant has put right in the answer to a question, in words. */
export function describeCorrections(
  question: Question,
  corrections: readonly Correction[],
): ShownCorrection[] {
  return corrections
    .filter(({ questionId }) => questionId === question.id)
    .map((correction) => describeCorrection(question, correction));
}

function describeCorrection(question: Question, correction: Correction): ShownCorrection {
  const { id, answerBefore, answerAfter, reason, authorName, createdAt } = correction;
  return {
    ...{ id, reason, authorName },
    writtenAt: createdAt,
    from: summariseAnswer(question, answerBefore),
    to: summariseAnswer(question, answerAfter),
  };
}

function describePast(
  question: Question,
  { id, remark, authorName, createdAt, reply, answerBefore }: CheckupRemark,
  answers: CheckupAnswers,
): PastRemark {
  const isSame = describesSame(question, answerBefore, answers);
  return {
    ...{ id, remark, authorName, reply },
    writtenAt: createdAt,
    change: isSame
      ? null
      : { from: summariseAnswer(question, answerBefore), to: summariseAnswer(question, answers) },
  };
}

function listProblems({ id }: Question, { progress, answers }: Reviewing) {
  const note = textIn(answers, noteField(id));
  return progress.sections
    .flatMap(({ warnings, errors }) => [...errors, ...warnings])
    .filter(({ questionId }) => questionId === id)
    .map(({ message }) => ({ message, note }));
}
