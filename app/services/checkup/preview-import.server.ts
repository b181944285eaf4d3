import { findDossier } from "#app/data/dossiers.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { explainRefusal } from "#app/services/explain-refusal.ts";
import { summariseAnswer } from "#workflows/checkup/answer-texts.ts";
import { nameField, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { measureProgress } from "#workflows/checkup/checkup-completeness.ts";
import {
  STAFF_SECTION,
  staffSectionOf,
  type StaffImport,
} from "#workflows/checkup/read-staff-table.ts";
import { applyImport, toConfirmation } from "#workflows/checkup/staff-import-schema.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";
import { findQuestion } from "#workflows/programme/questionnaire/questionnaire.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { noQuestionToImport } from "./checkup-import-refusals.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";

/** One figure, as the check-up has it and as the file has it; "" for none. */
export type ImportLine = { label: string; before: string; after: string };
export type ImportQuestion = { id: string; text: string; lines: ImportLine[] };

/**
 * What the page of the import knows before a file is sent: the section to count for, as the dossier's
 * questionnaire has it. Null for a dossier of somebody else.
 */
export async function openImport(act: Act, dossierId: string) {
  const { actor, database, questionnaires: registry = questionnaires } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  return {
    dossierId,
    isOpen: mayAct(actor.role, dossier.state, "checkup.importStaff"),
    section: staffSectionOf(registry.find(dossier.questionnaire)),
  };
}

/**
 * What importing a table would change, beside what is there. Nothing is stored: the figures travel in
 * the form that confirms them. Questions that are closed now are left out and named.
 */
export async function previewImport(
  { actor, database, questionnaires: registry }: Act,
  dossierId: string,
  staff: StaffImport,
): Promise<Outcome<ImportPreview>> {
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return refused(dossierNotFound);
  if (!mayAct(actor.role, dossier.state, "checkup.importStaff"))
    return refused(explainRefusal("not-in-this-state", dossier.state));
  const checkup = await readCheckup(database.read, actor, dossier, registry);
  const isOpen = (id: string) => checkup.reopened?.open.has(id) ?? true;
  const open = keepQuestions(staff, isOpen);
  if (open.questionIds.length === 0) return refused(noQuestionToImport);
  return { ok: true, value: describeImport(checkup, open, staff) };
}

export type ImportPreview = ReturnType<typeof describeImport>;

function describeImport(checkup: Checkup, open: StaffImport, staff: StaffImport) {
  const { answers, referenceDay, sections, version } = checkup;
  const after = applyImport(answers, open);
  const progress = measureProgress(after, referenceDay, version);
  const told = progress.sections.find((one) => one.section === STAFF_SECTION);
  return {
    questions: open.questionIds.flatMap((id) => {
      const question = findQuestion(id, version);
      return question ? [describeQuestion(question, answers, after)] : [];
    }),
    problems: [...(told?.errors ?? []), ...(told?.warnings ?? [])].map(
      ({ questionId, message }) => `${questionId}: ${message}`,
    ),
    closed: staff.questionIds.filter((id) => !open.questionIds.includes(id)),
    confirmation: toConfirmation(open, {
      section: staffSectionOf(version),
      version: sections.get(STAFF_SECTION)?.version ?? 0,
    }),
  };
}

function describeQuestion(
  question: Question,
  before: CheckupAnswers,
  after: CheckupAnswers,
): ImportQuestion {
  const lines = question.fields.map((field): ImportLine => {
    const own = { ...question, fields: [field] };
    const name = nameField(question, field);
    const figure = (answers: CheckupAnswers) =>
      answers[name] === undefined ? "" : summariseAnswer(own, { [name]: answers[name] });
    return { label: field.label, before: figure(before), after: figure(after) };
  });
  const { id, text } = question;
  return { id, text, lines: lines.filter((line) => line.before !== "" || line.after !== "") };
}

function keepQuestions(staff: StaffImport, isKept: (id: string) => boolean): StaffImport {
  const questionIds = staff.questionIds.filter(isKept);
  const isOwn = (name: string) => questionIds.some((id) => name.split(".").includes(id));
  return {
    questionIds,
    set: Object.fromEntries(Object.entries(staff.set).filter(([name]) => isOwn(name))),
    clear: staff.clear.filter(isOwn),
  };
}
