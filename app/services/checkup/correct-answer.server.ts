import { saveCorrection } from "#app/data/checkup/checkup-rounds.server.ts";
import { saveCheckupSection } from "#app/data/checkup/checkup-sections.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { holdDossier } from "#app/services/dossier/hold-dossier.server.ts";
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
 * The consultant corrects one answer of a check-up handed in. What it was, what it is, why and who
 * are kept for those who may see the answers, and in the history with small groups masked. Refused
 * when the check-up would no longer be complete.
 */
export function correctAnswer({ act, dossierId, question, correction }: Correcting) {
  return performStep({
    act,
    dossierId,
    event: "checkup.correct",
    prepare: async (tx, dossier) => {
      const held = await holdDossier(tx, act, dossier);
      if (!held.ok) return refused(held.refusal);
      const checkup = await readCheckup(tx, act.actor, dossier, act.questionnaires);
      const { answers, referenceDay, version } = checkup;
      const corrected = replaceAnswer(question, answers, correction.answers);
      const progress = measureProgress(corrected, referenceDay, version);
      if (!progress.isComplete) return refused(checkupIsIncomplete(listBlockingProblems(progress)));
      const section = sectionOf(question.id);
      const isSaved = await saveCheckupSection(tx, {
        dossierId,
        section,
        version: correction.version,
        answers: answersOfSection(section, corrected, version),
        savedAt: act.now,
        savedById: act.actor.userId,
      });
      if (!isSaved) return refused(sectionSavedMeanwhile);
      const changes = listAnswerChanges([question.id], answers, corrected, version);
      if (changes.length > 0)
        await keepCorrection(tx, { act, dossierId, question, answers, corrected, correction });
      return proceed({
        ...held.value,
        reason: correction.reason,
        changes: [...held.value.changes, ...changes],
      });
    },
  });
}

type Corrected = Correcting & { answers: CheckupAnswers; corrected: CheckupAnswers };

function keepCorrection(
  tx: Transaction,
  { act, dossierId, question, answers, corrected, correction }: Corrected,
): Promise<void> {
  return saveCorrection(tx, {
    id: act.newId(),
    dossierId,
    questionId: question.id,
    answerBefore: answersTo(question, answers),
    answerAfter: answersTo(question, corrected),
    reason: correction.reason,
    authorId: act.actor.userId,
    authorName: act.actor.fullName,
    createdAt: act.now,
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
