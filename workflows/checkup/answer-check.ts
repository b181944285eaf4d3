import type { Questionnaire } from "../programme/questionnaire/question-types.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";

/**
 * One cross-check. An error blocks the submission; a warning asks for a note. `problem` gets only
 * applicable answers, and says nothing where the figures it compares are not there yet.
 */
export type AnswerCheck = {
  questionId: string;
  level: "error" | "warning";
  problem: (answers: CheckupAnswers, referenceDay: string, version: Questionnaire) => string | null;
};

/** A check that failed. */
export type AnswerProblem = {
  questionId: string;
  level: "error" | "warning";
  message: string;
};
