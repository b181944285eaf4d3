import { saveCheckupSection } from "#app/data/checkup/checkup-sections.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { answersOfSection, answersTo, listAnswerChanges } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { listBlockingProblems, measureProgress } from "#workflows/checkup/checkup-completeness.ts";
import type { Correction } from "#workflows/checkup/correction-schema.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { checkupIsIncomplete, sectionSavedMeanwhile } from "./checkup-refusals.ts";
import { readCheckup } from "./read-checkup.server.ts";

type Correcting = { act: Act; dossierId: string; question: Question; correction: Correction };

/**
 * The consultant corrects one answer of a check-up handed in. The history keeps what it was, what
 * it is, why and who. Refused when the check-up would no longer be complete.
 */
export function correctAnswer({ act, dossierId, question, correction }: Correcting) {
  return performStep({
    act,
    dossierId,
    event: "checkup.correct",
    prepare: async (tx, dossier) => {
      const { answers, referenceDay } = await readCheckup(tx, act.actor, dossier);
      const corrected = replaceAnswer(question, answers, correction.answers);
      const progress = measureProgress(corrected, referenceDay);
      if (!progress.isComplete) return refused(checkupIsIncomplete(listBlockingProblems(progress)));
      const section = sectionOf(question.id);
      const isSaved = await saveCheckupSection(tx, {
        dossierId,
        section,
        version: correction.version,
        answers: answersOfSection(section, corrected),
        savedAt: act.now,
        savedById: act.actor.userId,
      });
      if (!isSaved) return refused(sectionSavedMeanwhile);
      const changes = listAnswerChanges([question.id], answers, corrected);
      return proceed({ reason: correction.reason, changes });
    },
  });
}

function replaceAnswer(
  question: Question,
  answers: CheckupAnswers,
  corrected: CheckupAnswers,
): CheckupAnswers {
  const before = answersTo(question, answers);
  const others = Object.entries(answers).filter(([name]) => !(name in before));
  return { ...Object.fromEntries(others), ...corrected };
}
