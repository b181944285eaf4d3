import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { answersTo, toPostedValues } from "#workflows/checkup/answer-texts.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup } from "./read-checkup.server.ts";

/** The page on which a consultant corrects one answer; null for a dossier that is not theirs. */
export async function readCorrection({
  act: { actor, database },
  dossierId,
  question,
}: {
  act: Act;
  dossierId: string;
  question: Question;
}) {
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const { answers, referenceDay, sections } = await readCheckup(database.read, actor, dossier);
  return {
    home: `/dossiers/${dossierId}/checkup/review`,
    questionId: question.id,
    referenceDay,
    answers,
    version: sections.get(sectionOf(question.id))?.version ?? 0,
    values: toPostedValues([question], answersTo(question, answers)),
  };
}
