import { findSurvey } from "#app/data/survey/surveys.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { SurveyResult } from "#workflows/survey/survey-figures.ts";

/** The survey whose figures the check-up of a dossier has taken over; null when there is none. */
export async function findUsedSurvey(
  { actor, database }: Act,
  dossierId: string,
): Promise<{ result: SurveyResult; closedOn: string } | null> {
  const survey = await findSurvey(database.read, actor, dossierId);
  if (!survey?.result || survey.usedOn === null || survey.closedOn === null) return null;
  return { result: survey.result, closedOn: survey.closedOn };
}
