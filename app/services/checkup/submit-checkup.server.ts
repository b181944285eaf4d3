import { markRemarksAnswered } from "#app/data/checkup/checkup-remarks.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { CheckupReceiptData } from "#templates/checkup/checkup-receipt.ts";
import { noteField, textIn } from "#workflows/checkup/checkup-answers.ts";
import { listBlockingProblems } from "#workflows/checkup/checkup-completeness.ts";
import { formKindOf, keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";
import { isAttended, listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { checkupIsIncomplete, remarksAreOpen } from "./checkup-refusals.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";

/**
 * The company hands its check-up in: every question asked has an answer, no error stands, and
 * every remark has a reply or a changed answer. Leaves a receipt.
 */
export function submitCheckup({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "checkup.submit",
    prepare: async (tx, dossier) => {
      const checkup = await readCheckup(tx, act.actor, dossier);
      const { progress, answers } = checkup;
      if (!progress.isComplete) return refused(checkupIsIncomplete(listBlockingProblems(progress)));
      const unattended = listOpenRemarks(checkup.remarks).filter(
        (remark) => !isAttended(remark, answers),
      );
      if (unattended.length > 0)
        return refused(remarksAreOpen(unattended.map(({ questionId }) => questionId)));
      await markRemarksAnswered(tx, dossierId, act.now);
      const context = await documentContext(tx, { act, dossier, issuer: "consultancy" });
      const checkupReceipt: CheckupReceiptData = {
        ...context,
        ...describeSubmission(act, checkup),
        questionnaire: dossier.questionnaire,
      };
      return proceed({ facts: { checkupIsComplete: true }, documents: { checkupReceipt } });
    },
  });
}

function describeSubmission(act: Act, { answers, progress, referenceDay, remarks }: Checkup) {
  const applicable = keepApplicableAnswers(answers);
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
