import {
  listQuestions,
  questionnaire,
  sectionOf,
} from "../programme/questionnaire/questionnaire.ts";
import type { Question, Questionnaire } from "../programme/questionnaire/question-types.ts";
import { answersTo } from "./answer-texts.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { measureProgress, type CheckupProgress } from "./checkup-completeness.ts";
import { isAsked } from "./question-visibility.ts";

/**
 * Why a question may be changed after the consultant has asked for changes: there is a remark on
 * it; a changed answer has brought it up; a changed answer leaves it without an answer, or at odds
 * with another.
 */
export type ReopeningReason = "remark" | "newlyAsked" | "missing" | "problem";

/** A check-up of which only some questions may be changed. */
export type ReopenedCheckup = {
  /** The questions that are open, by id; all others are closed. */
  open: ReadonlyMap<string, ReopeningReason>;
  /** The answers that count: of closed questions those that were handed in. */
  answers: CheckupAnswers;
};

type Reopening = {
  /** The answers as they stood when changes were requested. */
  before: CheckupAnswers;
  /** The answers as they are now, or as somebody would have them. */
  answers: CheckupAnswers;
  /** Questions with an open remark. */
  remarked: readonly string[];
  /** YYYY-MM-DD the figures refer to. */
  referenceDay: string;
  version?: Questionnaire;
};

/**
 * Which questions a request for changes leaves open. Questions with a remark are; so is whatever
 * the changed answers bring up, leave empty or make wrong, however long that chain is: nobody is
 * sent back to a check-up that cannot be handed in. A question that is open only because of another
 * closes again, with the answer it had, when the other is put back.
 */
export function settleReopened(reopening: Reopening): ReopenedCheckup {
  const { before, answers, remarked, referenceDay, version = questionnaire } = reopening;
  const open = new Map<string, ReopeningReason>(remarked.map((id) => [id, "remark"]));
  const earlier = measureProgress(before, referenceDay, version);
  for (;;) {
    const settled = settleAnswers({ before, answers, open, version });
    const now = measureProgress(settled, referenceDay, version);
    const found = listQuestions(version).flatMap((question) => {
      if (open.has(question.id) || !isAsked(question, settled)) return [];
      const reason = findConsequence(question, { before, earlier, now });
      return reason === null ? [] : [[question.id, reason] as const];
    });
    if (found.length === 0) return { open, answers: settled };
    for (const [id, reason] of found) open.set(id, reason);
  }
}

type Settling = {
  before: CheckupAnswers;
  answers: CheckupAnswers;
  open: ReadonlyMap<string, ReopeningReason>;
  version: Questionnaire;
};

/** Open questions as they are now, all others as they were. */
function settleAnswers({ before, answers, open, version }: Settling): CheckupAnswers {
  const parts = listQuestions(version).map((question) =>
    answersTo(question, open.has(question.id) ? answers : before),
  );
  return Object.assign({}, ...parts) as CheckupAnswers;
}

type Comparison = { before: CheckupAnswers; earlier: CheckupProgress; now: CheckupProgress };

/** What a change elsewhere does to a question that still has its earlier answer. */
function findConsequence(
  question: Question,
  { before, earlier, now }: Comparison,
): ReopeningReason | null {
  if (!isAsked(question, before)) return "newlyAsked";
  const { missing, errors, warnings } = problemsOf(now, question.id);
  if (missing.length > 0) return "missing";
  if (errors.length > 0) return "problem";
  // What was unusual already has been read by the consultant.
  const known = new Set(problemsOf(earlier, question.id).warnings.map(({ message }) => message));
  return warnings.some(({ message }) => !known.has(message)) ? "problem" : null;
}

function problemsOf({ sections }: CheckupProgress, id: string) {
  const section = sections.find((one) => one.section === sectionOf(id));
  const isOwn = ({ questionId }: { questionId: string }) => questionId === id;
  return {
    missing: section?.missing.filter(isOwn) ?? [],
    errors: section?.errors.filter(isOwn) ?? [],
    warnings: section?.warnings.filter(isOwn) ?? [],
  };
}

/** Closed questions whose answer somebody would have changed all the same, by id. */
export function listClosedChanges(
  { open, answers: settled }: ReopenedCheckup,
  { answers, version = questionnaire }: { answers: CheckupAnswers; version?: Questionnaire },
): string[] {
  return listQuestions(version).flatMap((question) => {
    if (open.has(question.id)) return [];
    const [kept, wanted] = [answersTo(question, settled), answersTo(question, answers)];
    const isChanged = Object.keys(wanted).some(
      (name) => JSON.stringify(wanted[name]) !== JSON.stringify(kept[name]),
    );
    return isChanged ? [question.id] : [];
  });
}
