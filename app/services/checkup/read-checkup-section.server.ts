import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { toPostedValues } from "#workflows/checkup/answer-texts.ts";
import { replyField } from "#workflows/checkup/remark-schema.ts";
import { listOpenRemarks, type CheckupRemark } from "#workflows/checkup/remarks.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { sectionSchema } from "#workflows/checkup/section-schema.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { formatDay, formatTime } from "#workflows/italian-dates.ts";
import type { Section, SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";

type SectionReading = {
  act: Act;
  dossierId: string;
  section: Section;
  /** The section the reader has just left by saving. */
  justSaved?: string | null;
};

/**
 * The page of a section: a form for the company while it may write, otherwise the answers to read.
 * Null for a dossier that is not the reader's, and for roles that see no answers.
 */
export async function readCheckupSection({
  act: { actor, database },
  dossierId,
  section,
  justSaved = null,
}: SectionReading) {
  if (!seesSmallCounts(actor.role)) return null;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const { answers, referenceDay, sections, remarks } = await readCheckup(
    database.read,
    actor,
    dossier,
  );
  const saved = sections.get(section.id);
  const mayEdit = mayAct(actor.role, dossier.state, "checkup.save");
  const { own, others } = partAnswers(section, answers, referenceDay);
  const open = mayEdit ? listRemarksOn(section, remarks) : [];
  return {
    home: `/dossiers/${dossierId}/checkup`,
    section: section.id,
    title: section.title,
    referenceDay,
    referenceDayText: formatDay(referenceDay),
    mayEdit,
    version: saved?.version ?? 0,
    savedText: describeSave(sections, justSaved),
    values: {
      ...saidBefore(section, dossier.company.name),
      ...toPostedValues(section.questions, own),
      ...Object.fromEntries(open.map(({ id, reply }) => [replyField(id), reply])),
    },
    otherAnswers: others,
    allAnswers: mayEdit ? {} : answers,
    remarks: open,
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

/** The answers of a section, and those of all the others. */
function partAnswers(section: Section, answers: CheckupAnswers, referenceDay: string) {
  const names = new Set(Object.keys(sectionSchema(section, referenceDay).shape));
  const entries = Object.entries(answers);
  return {
    own: Object.fromEntries(entries.filter(([name]) => names.has(name))),
    others: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
  };
}

function listRemarksOn(section: Section, remarks: readonly CheckupRemark[]) {
  return listOpenRemarks(remarks)
    .filter(({ questionId }) => sectionOf(questionId) === section.id)
    .map(({ id, questionId, remark, authorName, reply }) => ({
      id,
      questionId,
      remark,
      authorName,
      reply,
    }));
}
