import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { headcountIn } from "#workflows/checkup/checkup-answers.ts";
import type { SectionProgress } from "#workflows/checkup/checkup-completeness.ts";
import {
  listSectionTasks,
  listUnattended,
  type SectionTasks,
} from "#workflows/checkup/checkup-tasks.ts";
import { visibilityOf } from "#workflows/checkup/question-visibility.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import { estimateMinutes } from "#workflows/checkup/time-estimate.ts";
import { dossierStates, stageOf, type StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { listQuestions, sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";

/**
 * The first page of a check-up: how far it has come, what is missing with the way there, what the
 * reader may do now. Answers are for the company and the consultant; others see only the result.
 */
export async function readCheckupOverview({ act, dossierId }: { act: Act; dossierId: string }) {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const checkup = await readCheckup(database.read, actor, dossier, act.questionnaires);
  const isValidated = stageOf(dossier.state) !== "checkup";
  const seesAnswers = seesSmallCounts(actor.role);
  const mayEdit = mayAct(actor.role, dossier.state, "checkup.save");
  return {
    home: `/dossiers/${dossierId}/checkup`,
    isValidated,
    lead: leadOf(dossier.state, checkup),
    mayEdit,
    newerVersion: findNewerVersion(act, dossier),
    mayReview: mayAct(actor.role, dossier.state, "checkup.remark"),
    hasResult: isValidated || (seesAnswers && headcountIn(checkup.answers) > 0),
    isComplete: checkup.progress.isComplete && listUnattended(checkup).length === 0,
    ...(mayEdit ? describeTasks(checkup) : noTasks),
    ...(seesAnswers ? describeSections(checkup) : noSections),
  };
}

/** The questionnaire a draft may go over to; null where it is on the present one, or handed in. */
function findNewerVersion(
  { actor, questionnaires: registry = questionnaires }: Act,
  { state, questionnaire }: { state: StateName; questionnaire: string },
): string | null {
  const { version } = registry.current;
  const mayAdopt = mayAct(actor.role, state, "checkup.adoptVersion");
  return mayAdopt && version !== questionnaire ? version : null;
}

const noTasks = { next: null, tasks: [] as SectionTasks[] };

const noSections = {
  sections: [] as SectionProgress[],
  remarksBySection: {} as Record<string, number>,
};

function describeTasks(checkup: Checkup) {
  const { progress, sections } = checkup;
  const unfinished = progress.sections.find(
    ({ missing, errors }) => missing.length + errors.length > 0,
  );
  return {
    next: unfinished ? { section: unfinished.section, isFirst: sections.size === 0 } : null,
    tasks: listSectionTasks(checkup),
  };
}

function describeSections(checkup: Checkup): typeof noSections {
  return { sections: checkup.progress.sections, remarksBySection: countBySection(checkup) };
}

function leadOf(name: StateName, checkup: Checkup): string {
  if (stageOf(name) !== "checkup") return "Il check-up è validato.";
  const { asked, answered, sections } = checkup.progress;
  const state = dossierStates[name].label;
  if (asked === answered) return `${state}.`;
  const missing = sections.flatMap((one) => one.missing.map(({ questionId }) => questionId));
  const minutes = estimateMinutes(missing, checkup.answers, checkup.version);
  const time = minutes === 1 ? "Resta circa un minuto" : `Restano circa ${String(minutes)} minuti`;
  return `${state}. Risposte: ${String(answered)} su ${String(asked)}${describePending(checkup)}. ${time}: puoi fermarti e riprendere quando vuoi.`;
}

/** Questions whose turn depends on answers still to come. */
function describePending({ answers, version }: Checkup): string {
  const pending = listQuestions(version).filter(
    (question) => visibilityOf(question, answers) === "unknown",
  ).length;
  if (pending === 0) return "";
  return pending === 1 ? " (forse una in più)" : ` (forse ${String(pending)} in più)`;
}

function countBySection({ remarks }: Checkup): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { questionId } of listOpenRemarks(remarks)) {
    const section = sectionOf(questionId);
    counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}
