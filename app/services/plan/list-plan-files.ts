import type { StoredUpload } from "#app/data/uploads/uploads.server.ts";
import type { PlanFiles } from "#workflows/plan/plan-rules.ts";
import { isQuarantined } from "#workflows/uploads/scan-states.ts";

/** Which papers of a plan are there, as the plan's rules ask; what is in quarantine is not. */
export function listPlanFiles(
  uploads: readonly StoredUpload[],
  minutes: readonly unknown[],
): PlanFiles {
  const there = uploads.filter(({ removedAt, scan }) => removedAt === null && !isQuarantined(scan));
  return {
    sharingMinutes: minutes.length > 0 || there.some(({ purpose }) => purpose === "sharingMinutes"),
    ofMeasures: there
      .filter(({ purpose }) => purpose === "measureEvidence")
      .map(({ subjectId }) => subjectId),
  };
}
