import { listConsultants } from "#app/data/checkup/consultants.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { mayBeTaken } from "#workflows/checkup/assignment.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/** Who has a dossier and to whom the reader may give it; null when it is not theirs to see. */
export async function readAssignment({ act, dossierId }: { act: Act; dossierId: string }) {
  const { actor, database, now } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const today = dayInRome(now);
  const consultants = await listConsultants(database.read, today);
  const holder = consultants.find(({ id }) => id === dossier.consultantId) ?? null;
  const isLate = hasExpired(dossier.termEndsOn, today);
  const isMine = holder?.id === actor.userId;
  const isOpen = mayAct(actor.role, dossier.state, "dossier.assign");
  return {
    home: `/dossiers/${dossierId}`,
    companyName: dossier.company.name,
    isOpen,
    isMine,
    isLate,
    needsReason: holder !== null,
    actorId: actor.userId,
    holder: holder && {
      name: holder.fullName,
      isActive: holder.isActive,
      absentUntil: holder.absentUntil,
    },
    mayTake: isOpen && !isMine && mayBeTaken(holder, isLate),
    colleagues: consultants
      .filter(({ id, isActive }) => isActive && id !== actor.userId)
      .map(({ id, fullName, absentUntil }) => ({ id, fullName, absentUntil })),
  };
}
