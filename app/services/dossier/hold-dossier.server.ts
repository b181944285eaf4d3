import type { Change } from "#app/data/audit-events.server.ts";
import { assignDossier, listConsultants } from "#app/data/checkup/consultants.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { assignedToColleague } from "#app/services/checkup/review-refusals.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/**
 * Whoever acts as consultant on a dossier has it. What is nobody's becomes theirs with the act,
 * and the history says so; on a colleague's the act is refused.
 */
export async function holdDossier(
  tx: Transaction,
  act: Act,
  dossier: { id: string; consultantId: string | null },
): Promise<Outcome<Change[]>> {
  const { userId, fullName } = act.actor;
  const { id: dossierId, consultantId } = dossier;
  if (consultantId === userId) return { ok: true, value: [] };
  if (consultantId === null) {
    const isTheirs = await assignDossier(tx, { dossierId, from: null, to: userId });
    if (!isTheirs) return refused(changedMeanwhile);
    return { ok: true, value: [{ field: "Consulente", from: "", to: fullName }] };
  }
  const consultants = await listConsultants(tx, dayInRome(act.now));
  const holder = consultants.find(({ id }) => id === consultantId);
  return refused(assignedToColleague(holder?.fullName ?? "una collega"));
}
