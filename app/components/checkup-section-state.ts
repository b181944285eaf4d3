import type { PostedValues } from "#app/forms/posted-values.ts";
import type { AnswerProblem } from "#workflows/checkup/answer-check.ts";
import { answersTo } from "#workflows/checkup/answer-texts.ts";
import { noteField, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { checkAnswers } from "#workflows/checkup/checkup-completeness.ts";
import { keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";
import { settleReopened, type ReopeningReason } from "#workflows/checkup/reopening.ts";
import { listUnreadable, readSectionDraft } from "#workflows/checkup/section-draft.ts";
import { isSame } from "#workflows/checkup/section-merge.ts";
import { describeUnreadable, questionOf } from "#workflows/checkup/unreadable-answers.ts";
import type { Questionnaire, Section } from "#workflows/programme/questionnaire/question-types.ts";

/** What a section's page knows besides what is typed. */
export type SectionFrame = {
  section: Section;
  version: Questionnaire;
  referenceDay: string;
  /** What is stored of the section. */
  stored: PostedValues;
  otherAnswers: CheckupAnswers;
  reopened: { before: CheckupAnswers } | null;
  remarked: readonly string[];
};

/** A section as it stands with what is typed: the same rules the server applies to a save. */
export type SectionState = {
  answers: CheckupAnswers;
  problems: AnswerProblem[];
  /** Why each open question is open, after a request for changes; null while all are. */
  open: ReadonlyMap<string, ReopeningReason> | null;
};

export function readSectionState(frame: SectionFrame, values: PostedValues): SectionState {
  const { section, version, referenceDay, otherAnswers, reopened, remarked } = frame;
  const typed = readSectionDraft(section, values, referenceDay).answers;
  const wanted = { ...otherAnswers, ...answersNotInForm(frame, values), ...typed };
  const settled = reopened
    ? settleReopened({ before: reopened.before, answers: wanted, remarked, referenceDay, version })
    : { answers: wanted, open: null };
  return {
    ...settled,
    problems: [
      ...checkAnswers(keepApplicableAnswers(settled.answers, version), referenceDay, version),
      ...listStoredUnreadable(frame, values),
    ],
  };
}

/** Closed questions are switched off in the form and read as nothing: they keep what is stored. */
function answersNotInForm(frame: SectionFrame, values: PostedValues): CheckupAnswers {
  const { section, stored, referenceDay, reopened } = frame;
  if (!reopened) return {};
  const { answers } = readSectionDraft(section, stored, referenceDay);
  const absent = section.questions.filter(({ id }) => !Object.hasOwn(values, noteField(id)));
  return Object.assign(
    {},
    ...absent.map((question) => answersTo(question, answers)),
  ) as CheckupAnswers;
}

/** What was saved unfinished is told; what is just being typed is left alone. */
function listStoredUnreadable(frame: SectionFrame, values: PostedValues): AnswerProblem[] {
  const { section, stored, referenceDay } = frame;
  return listUnreadable(section, values, referenceDay)
    .filter(({ name }) => isSame(values[name], stored[name]))
    .map((field) => ({
      questionId: questionOf(field.name),
      level: "error" as const,
      message: describeUnreadable(field),
    }));
}
