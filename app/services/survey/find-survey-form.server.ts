import type { Database } from "#app/data/database.server.ts";
import { findSurveyOfCode } from "#app/data/survey/survey-answers.server.ts";
import { takesAnswers } from "./answer-survey.server.ts";
import { hashCode } from "./hash-code.ts";

type Visit = { database: Database; now: Date; code: string };

/**
 * What the form of a survey says of it, for whoever has a code: the firm and the last day. A code
 * that was spent opens the form like any other. Null when the code is wrong or the survey closed.
 */
export async function findSurveyForm({ database, now, code }: Visit) {
  const survey = await findSurveyOfCode(database.read, hashCode(code));
  if (!survey || !takesAnswers(survey, now)) return null;
  return { companyName: survey.dossier.company.name, closesOn: survey.closesOn };
}
