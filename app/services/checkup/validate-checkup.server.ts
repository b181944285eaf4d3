import {
  listProgrammeMaturity,
  saveCheckupResult,
} from "#app/data/checkup/checkup-results.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { drawCheckupResult } from "#workflows/checkup/checkup-result.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { validationIsBlocked } from "./checkup-refusals.ts";
import { readCheckup } from "./read-checkup.server.ts";
import { writeReportData } from "./write-report-data.ts";

/**
 * The consultant accepts the check-up: its result is fixed, the report is issued, the plan opens.
 * Refused while a remark is open.
 */
export function validateCheckup({
  act,
  dossierId,
  reason,
}: {
  act: Act;
  dossierId: string;
  reason: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "checkup.validate",
    prepare: async (tx, dossier) => {
      const checkup = await readCheckup(tx, act.actor, dossier);
      const open = listOpenRemarks(checkup.remarks);
      if (open.length > 0)
        return refused(validationIsBlocked(open.map(({ questionId }) => questionId)));
      const maturities = await listProgrammeMaturity(tx);
      const result = drawCheckupResult(checkup.answers, maturities);
      await saveCheckupResult(tx, { dossierId, result, validatedAt: act.now });
      const context = await documentContext(tx, { act, dossier, issuer: "consultancy" });
      const checkupReport = writeReportData(checkup, {
        ...context,
        result,
        validatedBy: act.actor.fullName,
        validatedAt: formatInstant(act.now),
      });
      return proceed({ reason, facts: { openRemarks: 0 }, documents: { checkupReport } });
    },
  });
}
