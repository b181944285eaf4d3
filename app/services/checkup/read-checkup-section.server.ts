import { listCorrections } from "#app/data/checkup/checkup-rounds.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { answersOfSection, summariseAnswer } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { describeCorrections, type ShownCorrection } from "#workflows/checkup/review-view.ts";
import { valuesOf } from "#workflows/checkup/section-save.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { dayInRome, formatDay, formatTime, onDay } from "#workflows/italian-dates.ts";
import type { Section, SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import {
  findQuestion,
  findSection,
  sectionOf,
} from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";
import { surround } from "./write-section.server.ts";

type SectionReading = {
  act: Act;
  dossierId: string;
  /** Letter of the section, as it stands in the address. */
  sectionId: string;
  /** The section the reader has just left by saving. */
  justSaved?: string | null;
};

/**
 * The page of a section: a form for the company while it may write, otherwise the answers to read.
 * Null for a dossier that is not the reader's, and for roles that see no answers.
 */
export async function readCheckupSection({
  act,
  dossierId,
  sectionId,
  justSaved = null,
}: SectionReading) {
  const { actor, database, newId, now, questionnaires } = act;
  if (!seesSmallCounts(actor.role)) return null;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const checkup = await readCheckup(database.read, actor, dossier, questionnaires);
  const section = findSection(sectionId, checkup.version);
  if (!section) return null;
  const mayEdit = mayAct(actor.role, dossier.state, "checkup.save");
  return {
    home: `/dossiers/${dossierId}/checkup`,
    section: section.id,
    title: section.title,
    questionnaire: checkup.version.version,
    referenceDay: checkup.referenceDay,
    referenceDayText: formatDay(checkup.referenceDay),
    mayEdit,
    savedText: describeSave(checkup.sections, justSaved),
    ...(mayEdit
      ? describeForm(checkup, section, { companyName: dossier.company.name, now })
      : nothingToFill),
    otherAnswers: mayEdit ? answersOfOthers(section, checkup) : {},
    allAnswers: mayEdit ? {} : checkup.answers,
    corrections: await listCorrectionsIn(section, { act, dossier }),
    window: describeWindow(checkup, section, { key: newId(), personId: actor.userId }),
  };
}

type Corrected = { act: Act; dossier: { id: string; state: StateName } };

/** What the consultant has put right, by question. A check-up never handed in has no such thing. */
async function listCorrectionsIn(
  { questions }: Section,
  { act: { actor, database }, dossier }: Corrected,
): Promise<Record<string, ShownCorrection[]>> {
  if (dossier.state === "checkup.draft") return {};
  const corrections = await listCorrections(database.read, actor, dossier.id);
  const shown = questions.map(
    (question) => [question.id, describeCorrections(question, corrections)] as const,
  );
  return Object.fromEntries(shown.filter(([, own]) => own.length > 0));
}

type FormPart = Pick<ReturnType<typeof describeForm>, keyof ReturnType<typeof describeForm>>;

const nothingToFill: FormPart = {
  values: {},
  savedAt: null,
  remarks: [],
  reopened: null,
  remarked: [],
};

/** `alle 14:30` today, `il 22 novembre 2026, ore 14:30` before. */
function describeInstant(instant: Date, now: Date): string {
  const day = dayInRome(instant);
  const time = formatTime(instant);
  return day === dayInRome(now) ? `alle ${time}` : `${onDay(day)}, ore ${time}`;
}

type Filling = { companyName: string; now: Date };

function describeForm(checkup: Checkup, section: Section, { companyName, now }: Filling) {
  const { sections, reopened } = checkup;
  const saved = sections.get(section.id);
  return {
    values: { ...saidBefore(section, companyName), ...valuesOf(surround(checkup, section)) },
    savedAt: saved ? describeInstant(saved.savedAt, now) : null,
    remarks: listRemarksOn(section, checkup),
    /** After a request for changes: what it began from, to tell what is open while one types. */
    reopened: reopened && { before: reopened.before },
    remarked: listRemarked(checkup),
  };
}

function describeWindow(
  checkup: Checkup,
  section: Section,
  own: { key: string; personId: string },
) {
  const saved = checkup.sections.get(section.id);
  return {
    ...own,
    version: saved?.version ?? 0,
    base: valuesOf(surround(checkup, section)),
    writer: saved?.writer ? { key: saved.writer.key, turn: saved.writer.turn } : null,
  };
}

function describeSave(sections: Checkup["sections"], justSaved: string | null): string | null {
  const saved = justSaved === null ? undefined : sections.get(justSaved as SectionId);
  return saved ? `Sezione ${String(justSaved)} salvata alle ${formatTime(saved.savedAt)}` : null;
}

/** What the company said when it registered: shown, not asked again. */
function saidBefore(section: Section, companyName: string): Record<string, string> {
  return section.id === "A" ? { A01: companyName } : {};
}

function answersOfOthers(section: Section, { answers, version }: Checkup): CheckupAnswers {
  const own = answersOfSection(section.id, answers, version);
  const others = Object.entries(answers).filter(([name]) => !Object.hasOwn(own, name));
  return Object.fromEntries(others);
}

function listRemarked({ remarks }: Checkup): string[] {
  return [...new Set(listOpenRemarks(remarks).map(({ questionId }) => questionId))];
}

function listRemarksOn(section: Section, { remarks, version }: Checkup) {
  return listOpenRemarks(remarks)
    .filter(({ questionId }) => sectionOf(questionId) === section.id)
    .map(({ id, questionId, remark, authorName, answerBefore }) => {
      const question = findQuestion(questionId, version);
      const before = question ? summariseAnswer(question, answerBefore) : "";
      return { id, questionId, remark, authorName, before };
    });
}
