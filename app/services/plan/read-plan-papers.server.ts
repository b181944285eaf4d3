import { findPlanCall } from "#app/data/plan/plan-call.server.ts";
import { findLastReview } from "#app/data/plan/plan-reviews.server.ts";
import { listUploads } from "#app/data/uploads/uploads.server.ts";
import { listDocumentsOfKind } from "#app/data/documents.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/** What stands around a plan: the call in view, the last return, files, minutes made here. */
export async function readPlanPapers(
  { actor, database, now }: Act,
  dossier: { id: string; callId: string | null },
  plan: ConciliationPlan,
) {
  const { read } = database;
  const { id, callId } = dossier;
  const [call, review, uploads, minutes] = await Promise.all([
    findPlanCall(read, { id, callId, heads: plan.staffHeads, today: dayInRome(now) }),
    findLastReview(read, actor, id),
    listUploads(read, actor, id),
    listDocumentsOfKind(read, actor, { dossierId: id, kind: "sharingMinutes" }),
  ]);
  return { call, review, uploads, minutes };
}
