import { listCheckupSections } from "#app/data/checkup/checkup-sections.server.ts";
import { findSurvey } from "#app/data/survey/surveys.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { Questionnaire } from "#workflows/programme/questionnaire/question-types.ts";
import type { SurveyResult } from "#workflows/survey/survey-figures.ts";
import { listSurveySources } from "#workflows/survey/survey-to-checkup.ts";

/** The survey whose figures the check-up of a dossier has taken over; null when there is none. */
export async function findUsedSurvey(
  { actor, database }: Act,
  dossierId: string,
): Promise<{ result: SurveyResult; closedOn: string } | null> {
  const survey = await findSurvey(database.read, actor, dossierId);
  if (!survey?.result || survey.usedOn === null || survey.closedOn === null) return null;
  return { result: survey.result, closedOn: survey.closedOn };
}

type Sourced = { dossierId: string; version: Questionnaire };

/** Which stored answers come from the survey, in words, by question; empty where none does. */
export async function listAnswerSources(
  act: Act,
  { dossierId, version }: Sourced,
): Promise<Record<string, string>> {
  const used = await findUsedSurvey(act, dossierId);
  if (!used) return {};
  const sections = await listCheckupSections(act.database.read, act.actor, dossierId);
  const answers = Object.assign({}, ...sections.map((one) => one.answers)) as CheckupAnswers;
  return listSurveySources(used, answers, version);
}
