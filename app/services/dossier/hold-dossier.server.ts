import type { Change } from "#app/data/audit-events.server.ts";
import { listConsultants } from "#app/data/checkup/consultants.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { assignedToColleague } from "#app/services/checkup/review-refusals.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/** What an act changes of whose a dossier is, for the step that records it. */
export type Holding = { changes: Change[]; takenBy?: string };

/**
 * Whoever acts as consultant on a dossier has it. What is nobody's becomes theirs with the step of
 * the act, and the history says so; on a colleague's the act is refused.
 */
export async function holdDossier(
  tx: Transaction,
  act: Act,
  dossier: { consultantId: string | null },
): Promise<Outcome<Holding>> {
  const { userId, fullName } = act.actor;
  const { consultantId } = dossier;
  if (consultantId === userId) return { ok: true, value: { changes: [] } };
  if (consultantId === null) {
    const changes = [{ field: "Consulente", from: "", to: fullName }];
    return { ok: true, value: { changes, takenBy: userId } };
  }
  const consultants = await listConsultants(tx, dayInRome(act.now));
  const holder = consultants.find(({ id }) => id === consultantId);
  return refused(assignedToColleague(holder?.fullName ?? "una collega"));
}
