import type { Questionnaire, SectionId } from "../programme/questionnaire/question-types.ts";
import { findQuestion, sectionOf } from "../programme/questionnaire/questionnaire.ts";
import { nameField, noteField, type CheckupAnswers } from "./checkup-answers.ts";
import type { CheckupProgress, SectionProgress } from "./checkup-completeness.ts";
import { fieldAnchor } from "./field-anchor.ts";
import { replyField } from "./remark-schema.ts";
import { isAttended, listOpenRemarks, type CheckupRemark } from "./remarks.ts";
import { estimateMinutes } from "./time-estimate.ts";

/** Something the company still has to do; `place` leads to the field, from the check-up's page. */
export type CheckupTask = { questionId: string; text: string; place: string };

/** What is left to do in one section. */
export type SectionTasks = {
  section: SectionId;
  title: string;
  missing: CheckupTask[];
  errors: CheckupTask[];
  /** Unusual answers without a note: they block nothing. */
  warnings: CheckupTask[];
  remarks: CheckupTask[];
  minutes: number;
};

type Filling = {
  progress: CheckupProgress;
  answers: CheckupAnswers;
  remarks: readonly CheckupRemark[];
  version: Questionnaire;
};

/** What is left to do, section by section; sections that are done are left out. */
export function listSectionTasks(filling: Filling): SectionTasks[] {
  const { progress, answers, version } = filling;
  return progress.sections
    .map((section) => {
      const tasks = tasksIn(section, filling);
      const ids = [...tasks.missing, ...tasks.errors, ...tasks.remarks].map(
        ({ questionId }) => questionId,
      );
      return { ...tasks, minutes: estimateMinutes(ids, answers, version) };
    })
    .filter((one) => countTasks(one) > 0);
}

/** How many things are left in a section. */
export function countTasks({ missing, errors, warnings, remarks }: SectionTasks): number {
  return missing.length + errors.length + warnings.length + remarks.length;
}

/** Open remarks that have neither a reply nor a changed answer. */
export function listUnattended({ remarks, answers, version }: Omit<Filling, "progress">) {
  return listOpenRemarks(remarks).filter((remark) => !isAttended(remark, answers, version));
}

function tasksIn(progress: SectionProgress, filling: Filling) {
  const { section, title, missing, errors, warnings } = progress;
  const { version } = filling;
  return {
    section,
    title,
    missing: missing.map(({ questionId, field, text }) => task(questionId, text, field)),
    errors: errors.map(({ questionId, message }) =>
      task(questionId, message, firstField(questionId, version)),
    ),
    warnings: warnings
      .filter(({ isExplained }) => !isExplained)
      .map(({ questionId, message }) => task(questionId, message, noteField(questionId))),
    remarks: listUnattended(filling)
      .filter(({ questionId }) => sectionOf(questionId) === section)
      .map(({ id, questionId, remark }) => task(questionId, remark, replyField(id))),
  };
}

function task(questionId: string, text: string, field: string): CheckupTask {
  return { questionId, text, place: `${sectionOf(questionId)}#${fieldAnchor(field)}` };
}

function firstField(questionId: string, version: Questionnaire): string {
  const question = findQuestion(questionId, version);
  const [field] = question?.fields ?? [];
  return question && field ? nameField(question, field) : questionId;
}
