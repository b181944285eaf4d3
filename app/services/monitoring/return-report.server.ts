import { clearExpenseOutcomes, updateReport } from "#app/data/monitoring/final-reports.server.ts";
import type { Act, Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

/** The officer sends a report back with the reason; what was verified of it is verified anew. */
export function returnReport(request: {
  act: Act;
  dossierId: string;
  reason: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, reason } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.returnReport",
    prepare: async (tx) => {
      await updateReport(tx, dossierId, { submittedAt: null, returnedReason: reason });
      await clearExpenseOutcomes(tx, dossierId);
      return proceed({ reason });
    },
  });
}
