import { saveCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import { listMedianCounts } from "#app/data/checkup/programme-medians.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { holdDossier } from "#app/services/dossier/hold-dossier.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { validationIsBlocked } from "./checkup-refusals.ts";
import { gatherCheckup, interpretCheckup } from "./read-checkup.server.ts";
import { renewMedians } from "./renew-medians.server.ts";
import { writeReportData } from "./write-report-data.ts";

type Validating = { act: Act; dossierId: string; reason: string };

/**
 * The consultant accepts the check-up: its result is fixed with the questionnaire it was filled
 * with, the report is issued, the plan opens. Refused while a remark is open.
 */
export function validateCheckup({ act, dossierId, reason }: Validating) {
  return performStep({
    act,
    dossierId,
    event: "checkup.validate",
    gather: (tx) => Promise.all([gatherCheckup(tx, act.actor, dossierId), listMedianCounts(tx)]),
    prepare: async (tx, dossier, [gathered, counts]) => {
      const held = await holdDossier(tx, act, dossier);
      if (!held.ok) return refused(held.refusal);
      const checkup = interpretCheckup(dossier, gathered, act.questionnaires);
      const open = listOpenRemarks(checkup.remarks);
      if (open.length > 0)
        return refused(validationIsBlocked(open.map(({ questionId }) => questionId)));
      const result = drawCheckupResult(checkup.answers, checkup.version);
      await saveCheckupResult(tx, { dossierId, result, validatedAt: act.now });
      const { questionnaire } = dossier;
      const medians = await renewMedians(tx, { questionnaire, now: act.now, counts });
      const context = await documentContext(tx, { act, dossier, issuer: "consultancy" });
      const checkupReport = writeReportData(checkup, {
        ...context,
        result,
        medians,
        questionnaire,
        validatedBy: act.actor.fullName,
        validatedAt: formatInstant(act.now),
      });
      return proceed({
        ...held.value,
        reason,
        facts: { openRemarks: 0 },
        documents: { checkupReport },
      });
    },
  });
}
