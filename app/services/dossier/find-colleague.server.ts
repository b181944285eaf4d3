import { listConsultants } from "#app/data/checkup/consultants.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/** The colleague who has a dossier a consultant looks at; null when it is theirs, or nobody's. */
export async function findColleague(
  { actor, database, now }: Act,
  { consultantId }: { consultantId: string | null },
): Promise<string | null> {
  if (actor.role !== "consultant" || consultantId === null || consultantId === actor.userId)
    return null;
  const consultants = await listConsultants(database.read, dayInRome(now));
  return consultants.find(({ id }) => id === consultantId)?.fullName ?? "una collega";
}
