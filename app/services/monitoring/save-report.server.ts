import { findReportBasis, saveReportText } from "#app/data/monitoring/final-reports.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { readReachedIndicators, type ReportDraft } from "#workflows/monitoring/report-schema.ts";
import { reportedMeasures } from "./read-report.ts";

/** The company saves the draft of its report; indicators are those of the plan, whatever is posted. */
export function saveReport(request: {
  act: Act;
  dossierId: string;
  draft: ReportDraft;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, draft } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.save",
    prepare: async (tx) => {
      const basis = await findReportBasis(tx, act.actor, dossierId);
      if (!basis) return refused(changedMeanwhile);
      const indicators = readReachedIndicators(reportedMeasures(basis), draft);
      const { activities, results, coveredHeads } = draft;
      const saved = await saveReportText(tx, {
        dossierId,
        version: basis.finalReport?.version ?? null,
        text: { activities, results, coveredHeads, indicators: JSON.stringify(indicators) },
      });
      return saved ? proceed() : refused(changedMeanwhile);
    },
  });
}
