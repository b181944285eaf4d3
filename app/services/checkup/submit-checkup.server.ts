import { markRemarksAnswered } from "#app/data/checkup/checkup-remarks.server.ts";
import { replaceSections } from "#app/data/checkup/checkup-sections.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { CheckupReceiptData } from "#templates/checkup/checkup-receipt.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import { noteField, textIn } from "#workflows/checkup/checkup-answers.ts";
import { listBlockingProblems } from "#workflows/checkup/checkup-completeness.ts";
import { formKindOf, keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";
import { isAttended, listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { reviewTerm } from "#workflows/checkup/review-term.ts";
import { dayInRome, formatInstant } from "#workflows/italian-dates.ts";
import { checkupIsIncomplete, remarksAreOpen } from "./checkup-refusals.ts";
import { gatherCheckup, interpretCheckup, type Checkup } from "./read-checkup.server.ts";
import { settleAutosaves } from "./tell-autosaves.server.ts";

/**
 * The company hands its check-up in: every question asked has an answer, no error stands, and
 * every remark has a reply or a changed answer. Leaves a receipt.
 */
export function submitCheckup({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "checkup.submit",
    gather: (tx) => gatherCheckup(tx, act.actor, dossierId),
    prepare: async (tx, dossier, gathered) => {
      const checkup = interpretCheckup(dossier, gathered, act.questionnaires);
      const { progress, answers } = checkup;
      if (!progress.isComplete) return refused(checkupIsIncomplete(listBlockingProblems(progress)));
      const unattended = listOpenRemarks(checkup.remarks).filter(
        (remark) => !isAttended(remark, answers, checkup.version),
      );
      if (unattended.length > 0)
        return refused(remarksAreOpen(unattended.map(({ questionId }) => questionId)));
      await closeDrafts(tx, { act, dossier, checkup });
      await markRemarksAnswered(tx, dossierId, act.now);
      const context = await documentContext(tx, { act, dossier, issuer: "consultancy" });
      const checkupReceipt: CheckupReceiptData = {
        ...context,
        ...describeSubmission(act, checkup),
        questionnaire: dossier.questionnaire,
      };
      return proceed({
        facts: { checkupIsComplete: true },
        documents: { checkupReceipt },
        term: reviewTerm(dayInRome(act.now)),
      });
    },
  });
}

type Closing = { act: Act; dossier: DossierForStep; checkup: Checkup };

/**
 * What is handed in is what is stored from now on: the history tells every automatic save, and a
 * question that has closed again goes back to the answer it had.
 */
async function closeDrafts(tx: Transaction, { act, dossier, checkup }: Closing): Promise<void> {
  await settleAutosaves(tx, { act, dossier, checkup });
  if (!checkup.reopened) return;
  const settled = [...checkup.sections.values()].flatMap((stored) => {
    const answers = answersOfSection(stored.section, checkup.answers, checkup.version);
    const isSame = canonicalJson(answers) === canonicalJson(stored.answers);
    return isSame ? [] : [{ section: stored.section, answers, version: stored.version }];
  });
  const { now, actor } = act;
  await replaceSections(tx, {
    dossierId: dossier.id,
    savedAt: now,
    savedById: actor.userId,
    settled,
  });
}

function describeSubmission(act: Act, checkup: Checkup) {
  const { answers, progress, referenceDay, remarks, version } = checkup;
  const applicable = keepApplicableAnswers(answers, version);
  return {
    submittedBy: act.actor.fullName,
    submittedAt: formatInstant(act.now),
    referenceDay,
    form: formKindOf(applicable),
    sections: progress.sections.map(({ section, title, asked, answered }) => ({
      section,
      title,
      asked,
      answered,
    })),
    warnings: progress.sections.flatMap(({ warnings }) =>
      warnings.map(({ questionId, message }) => ({
        questionId,
        message,
        note: textIn(applicable, noteField(questionId)),
      })),
    ),
    answeredRemarks: remarks.length,
    answersHash: sha256(canonicalJson(applicable)),
  };
}
