import type { Questionnaire, SectionId } from "../programme/questionnaire/question-types.ts";
import {
  findQuestion,
  findSection,
  questionnaire,
} from "../programme/questionnaire/questionnaire.ts";
import { answersOfSection } from "./answer-texts.ts";
import { nameField, unknownField, type CheckupAnswers } from "./checkup-answers.ts";
import type { CheckupProgress, SectionProgress } from "./checkup-completeness.ts";
import { isAsked, listAskedFields } from "./question-visibility.ts";
import {
  listUnreadable,
  toSectionValues,
  type TypedValues,
  type UnreadableField,
} from "./section-draft.ts";

type Filling = {
  /** What is typed and is no answer, of all sections. */
  typed: TypedValues;
  answers: CheckupAnswers;
  referenceDay: string;
  version?: Questionnaire;
};

/**
 * The progress of a check-up with what is typed and cannot be read told as errors: a field that
 * holds something is not missing, and a check-up with such a field is not complete.
 */
export function tellUnreadable(progress: CheckupProgress, filling: Filling): CheckupProgress {
  const { typed, answers, version = questionnaire } = filling;
  if (Object.keys(typed).length === 0) return progress;
  const sections = progress.sections.map((section): SectionProgress => {
    const fields = listUnreadableIn(section.section, filling).filter(({ name }) =>
      isAskedField(name, answers, version),
    );
    const errors = fields.map((field) => ({
      questionId: questionOf(field.name),
      level: "error" as const,
      message: describeUnreadable(field),
    }));
    const ids = new Set(errors.map(({ questionId }) => questionId));
    return {
      ...section,
      missing: section.missing.filter(({ questionId }) => !ids.has(questionId)),
      errors: [...section.errors, ...errors],
    };
  });
  return { ...progress, sections, isComplete: sections.every(isDone) };
}

/** Judged among the answers of the section, because two readable ones may contradict each other. */
function listUnreadableIn(id: SectionId, filling: Filling): UnreadableField[] {
  const { typed, answers, referenceDay, version = questionnaire } = filling;
  const section = findSection(id, version);
  if (!section) return [];
  const own = answersOfSection(id, answers, version);
  return listUnreadable(section, toSectionValues(section, { answers: own, typed }), referenceDay);
}

/** `«cinquanta» non si può leggere. Scrivi un numero, per esempio 12.` */
export function describeUnreadable({ typed, message }: UnreadableField): string {
  const text = [typed].flat().join(", ");
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return typeof typed === "string" && typed !== "on"
    ? `«${shown}» non va ancora bene. ${message}`
    : message;
}

/** Enough to recognise what one has typed. */
const SHOWN = 40;

/** `B01` of `B01.women.permanent`, `unknown.B01` and `note.B01`. */
export function questionOf(field: string): string {
  const [first = "", second = ""] = field.split(".");
  return first === "unknown" || first === "note" ? second : first;
}

function isAskedField(name: string, answers: CheckupAnswers, version: Questionnaire): boolean {
  const question = findQuestion(questionOf(name), version);
  if (!question || !isAsked(question, answers)) return false;
  if (name === unknownField(question.id) || name.startsWith("note.")) return true;
  return listAskedFields(question, answers).some((field) => nameField(question, field) === name);
}

function isDone({ missing, errors }: SectionProgress): boolean {
  return missing.length + errors.length === 0;
}
