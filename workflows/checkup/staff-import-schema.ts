import { z } from "zod";
import { multiChoiceField, wholeNumberField } from "../form-fields.ts";
import type { Section } from "../programme/questionnaire/question-types.ts";
import { nameField, type AnswerValue, type CheckupAnswers } from "./checkup-answers.ts";
import type { StaffImport } from "./read-staff-table.ts";
import { toPostedValues } from "./answer-texts.ts";
import { sectionSchema, toSectionAnswers } from "./section-schema.ts";

/**
 * What the preview of an import posts when it is confirmed: the figures, the questions they replace
 * and the version of the section they were shown beside. The fields are those of the section,
 * whatever was posted.
 * @param section B, in the version the dossier is filled with
 */
export function staffImportSchema(section: Section) {
  const questionIds = section.questions.map(({ id }) => id) as [string, ...string[]];
  return z.object({
    // Figures are the same on every day; codes, which are not, do not stand in this section.
    ...sectionSchema(section, "2014-09-01").shape,
    questions: multiChoiceField(questionIds, { min: 1 }),
    version: wholeNumberField(),
  });
}

/** An import as it is confirmed: only figures of the questions it replaces. */
export type ConfirmedImport = StaffImport & { version: number };

/** Parts what the schema accepted into the questions to replace and their figures. */
export function toConfirmedImport(
  posted: Readonly<Record<string, AnswerValue | boolean | null>> & {
    questions: readonly string[];
    version: number;
  },
  section: Section,
): ConfirmedImport {
  const { questions, version, ...fields } = posted;
  const replaced = section.questions.filter(({ id }) => questions.includes(id));
  const names = replaced.flatMap((question) => [
    ...question.fields.map((field) => nameField(question, field)),
    `unknown.${question.id}`,
  ]);
  const answers = toSectionAnswers(fields);
  const set = Object.fromEntries(
    Object.entries(answers).filter(
      ([name, value]) => names.includes(name) && typeof value === "number",
    ),
  );
  return {
    questionIds: replaced.map(({ id }) => id),
    set,
    clear: names.filter((name) => !(name in set)),
    version,
  };
}

/**
 * The hidden fields of the preview: what is confirmed is what was shown.
 * @param shown the section, and the version of its answers, that the figures were shown beside
 */
export function toConfirmation(
  { questionIds: questions, set }: StaffImport,
  { section, version }: { section: Section; version: number },
): Record<string, string | string[]> {
  return {
    ...toPostedValues(section.questions, set),
    questions,
    version: String(version),
  };
}

/** The answers with an import in them. */
export function applyImport(answers: CheckupAnswers, { set, clear }: StaffImport): CheckupAnswers {
  const kept = Object.entries(answers).filter(([name]) => !clear.includes(name));
  return { ...Object.fromEntries(kept), ...set };
}
