import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { findPlan } from "#app/data/plan/plans.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { emptyPlan, type ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";

type Client = Pick<ReadClient, "plan" | "checkupSection">;

/** The plan of a dossier; where nothing is saved yet, an empty one with the staff of the check-up. */
export async function readPlan(
  client: Client,
  reader: Reader,
  dossierId: string,
): Promise<ConciliationPlan> {
  const plan = await findPlan(client, reader, dossierId);
  return plan ?? { ...emptyPlan, ...(await findStaffCounts(client, dossierId)) };
}
