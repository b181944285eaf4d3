import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { answersTo, toPostedValues } from "#workflows/checkup/answer-texts.ts";
import { findQuestion, sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup } from "./read-checkup.server.ts";

/**
 * The page on which a consultant corrects one answer, with the question as the dossier's version has
 * it; null for a dossier that is not theirs and a question that is not in the version.
 */
export async function readCorrection({
  act: { actor, database, questionnaires },
  dossierId,
  questionId,
}: {
  act: Act;
  dossierId: string;
  questionId: string;
}) {
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const checkup = await readCheckup(database.read, actor, dossier, questionnaires);
  const { answers, referenceDay, sections, version } = checkup;
  const question = findQuestion(questionId, version);
  if (!question) return null;
  const page = {
    home: `/dossiers/${dossierId}/checkup/review`,
    questionId,
    questionnaire: dossier.questionnaire,
    referenceDay,
    answers,
    version: sections.get(sectionOf(questionId))?.version ?? 0,
    values: toPostedValues([question], answersTo(question, answers)),
  };
  return { page, question };
}
