import type { Questionnaire, Section } from "../programme/questionnaire/question-types.ts";
import {
  findQuestion,
  questionnaire,
  sectionOf,
} from "../programme/questionnaire/questionnaire.ts";
import { filterAnswers } from "./answer-names.ts";
import { nameField, type CheckupAnswers } from "./checkup-answers.ts";
import { measureSection, type MissingAnswer } from "./checkup-completeness.ts";
import { isAsked, keepApplicableAnswers, listAskedFields } from "./question-visibility.ts";

type Saved = {
  section: Section;
  /** All stored answers before the save. */
  before: CheckupAnswers;
  /** The answers of the section as saved. */
  saved: CheckupAnswers;
  referenceDay: string;
  version?: Questionnaire;
};

/**
 * Where the company goes after saving a section, relative to the check-up: the same page while
 * something there does not add up or the save has brought up a question; otherwise the next section, and
 * after the last the overview.
 */
export function pageAfterSaving(save: Saved): string {
  const { section, before, saved, referenceDay, version = questionnaire } = save;
  // What was emptied in the section must not come back.
  const others = filterAnswers(
    before,
    version,
    ({ question }) => sectionOf(question.id) !== section.id,
  );
  const answers = { ...others, ...saved };
  const applicable = keepApplicableAnswers(answers, version);
  const progress = measureSection(section, applicable, { referenceDay, version });
  const stay = `${section.id}?saved=${section.id}`;
  if (progress.errors[0]) return `${stay}#${progress.errors[0].questionId}`;
  const newlyAsked = progress.missing.find((missing) => !wasAsked(missing, before, version));
  if (newlyAsked) return `${stay}#${newlyAsked.questionId}`;
  const position = version.sections.findIndex(({ id }) => id === section.id);
  const next = version.sections[position + 1];
  return next ? `${next.id}?saved=${section.id}` : "";
}

/** Whether a field now missing was already in sight before the save. */
function wasAsked(
  { questionId, field }: MissingAnswer,
  before: CheckupAnswers,
  version: Questionnaire,
): boolean {
  const question = findQuestion(questionId, version);
  if (!question || !isAsked(question, before)) return false;
  return listAskedFields(question, before).some((one) => nameField(question, one) === field);
}
