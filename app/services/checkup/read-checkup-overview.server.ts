import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { headcountIn } from "#workflows/checkup/checkup-answers.ts";
import type { CheckupProgress, SectionProgress } from "#workflows/checkup/checkup-completeness.ts";
import { isAttended, listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import { dossierStates, stageOf, type StateName } from "#workflows/dossier/dossier-states.ts";
import { sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";

/** Time a question takes, on average, to somebody who has the figures at hand. */
const SECONDS_A_QUESTION = 35;

/**
 * The first page of a check-up: how far it has come, what is missing with the way there, what the
 * reader may do now. Answers are for the company and the consultant; others see only the result.
 */
export async function readCheckupOverview({ act, dossierId }: { act: Act; dossierId: string }) {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const checkup = await readCheckup(database.read, actor, dossier);
  const { progress } = checkup;
  const home = `/dossiers/${dossierId}/checkup`;
  const isValidated = stageOf(dossier.state) !== "checkup";
  const seesAnswers = seesSmallCounts(actor.role);
  const mayEdit = mayAct(actor.role, dossier.state, "checkup.save");
  return {
    home,
    isValidated,
    lead: leadOf(dossier.state, progress),
    mayEdit,
    mayReview: mayAct(actor.role, dossier.state, "checkup.remark"),
    hasResult: isValidated || (seesAnswers && headcountIn(checkup.answers) > 0),
    isComplete: progress.isComplete && unattended(checkup).length === 0,
    ...(mayEdit ? listTasks(checkup, home) : noTasks),
    ...(seesAnswers ? describeSections(checkup) : noSections),
  };
}

type Task = { text: string; href: string };

const noTasks = {
  next: null,
  missing: [] as Task[],
  errors: [] as Task[],
  warnings: [] as Task[],
  openRemarks: [] as Task[],
};

const noSections = {
  sections: [] as SectionProgress[],
  remarksBySection: {} as Record<string, number>,
};

function describeSections(checkup: Checkup): typeof noSections {
  return { sections: checkup.progress.sections, remarksBySection: countBySection(checkup) };
}

function leadOf(name: StateName, { asked, answered }: CheckupProgress): string {
  if (stageOf(name) !== "checkup") return "Il check-up è validato.";
  const left = asked - answered;
  const state = dossierStates[name].label;
  if (left === 0) return `${state}.`;
  const minutes = Math.max(1, Math.round((left * SECONDS_A_QUESTION) / 60));
  return `${state}. Risposte: ${String(answered)} su ${String(asked)}. Restano circa ${String(minutes)} minuti: puoi fermarti e riprendere quando vuoi.`;
}

function listTasks(checkup: Checkup, home: string) {
  const { progress, sections } = checkup;
  const task = (questionId: string, text: string): Task => ({
    text: `${questionId}: ${text}`,
    href: `${home}/${sectionOf(questionId)}#${questionId}`,
  });
  const all = <Item>(list: (section: SectionProgress) => readonly Item[]) =>
    progress.sections.flatMap(list);
  const unfinished = progress.sections.find(
    ({ missing, errors }) => missing.length + errors.length > 0,
  );
  return {
    next: unfinished ? { section: unfinished.section, isFirst: sections.size === 0 } : null,
    missing: all(({ missing }) => missing.map(({ questionId, text }) => task(questionId, text))),
    errors: all(({ errors }) => errors.map(({ questionId, message }) => task(questionId, message))),
    warnings: all(({ warnings }) =>
      warnings
        .filter(({ isExplained }) => !isExplained)
        .map(({ questionId, message }) => task(questionId, message)),
    ),
    openRemarks: unattended(checkup).map(({ questionId, remark }) => task(questionId, remark)),
  };
}

function unattended({ remarks, answers }: Checkup) {
  return listOpenRemarks(remarks).filter((remark) => !isAttended(remark, answers));
}

function countBySection({ remarks }: Checkup): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { questionId } of listOpenRemarks(remarks)) {
    const section = sectionOf(questionId);
    counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}
