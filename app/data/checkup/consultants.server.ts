import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { ConsultantAtWork } from "#workflows/checkup/assignment.ts";

/**
 * All consultants, those who have left included, with whether they are at work on a day
 * (YYYY-MM-DD), by name.
 */
export async function listConsultants(
  client: Pick<ReadClient, "user">,
  today: string,
): Promise<ConsultantAtWork[]> {
  const rows = await client.user.findMany({
    where: { role: "consultant" },
    orderBy: [{ fullName: "asc" }, { id: "asc" }],
    select: {
      id: true,
      fullName: true,
      disabledAt: true,
      absences: {
        where: { startsOn: { lte: today }, endsOn: { gte: today } },
        orderBy: { endsOn: "desc" },
        take: 1,
        select: { endsOn: true },
      },
    },
  });
  return rows.map(({ id, fullName, disabledAt, absences }) => ({
    id,
    fullName,
    isActive: disabledAt === null,
    absentUntil: absences[0]?.endsOn ?? null,
  }));
}

/** Gives a dossier to a consultant; false when somebody else has it since. */
export async function assignDossier(
  tx: Transaction,
  { dossierId, from, to }: { dossierId: string; from: string | null; to: string },
): Promise<boolean> {
  const { count } = await tx.dossier.updateMany({
    where: { id: dossierId, consultantId: from },
    data: { consultantId: to },
  });
  return count === 1;
}

/** Absences that are not over on a day (YYYY-MM-DD), the next first. */
export function listAbsences(client: Pick<ReadClient, "consultantAbsence">, today: string) {
  return client.consultantAbsence.findMany({
    where: { endsOn: { gte: today } },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      userId: true,
      startsOn: true,
      endsOn: true,
      user: { select: { fullName: true } },
    },
  });
}

/** Registers an absence of a consultant. */
export async function saveAbsence(
  tx: Transaction,
  absence: { id: string; userId: string; startsOn: string; endsOn: string; registeredAt: Date },
): Promise<void> {
  await tx.consultantAbsence.create({ data: absence });
}

/** Takes back an absence of one's own; false when there is none. */
export async function removeAbsence(
  tx: Transaction,
  { absenceId, userId }: { absenceId: string; userId: string },
): Promise<boolean> {
  const { count } = await tx.consultantAbsence.deleteMany({ where: { id: absenceId, userId } });
  return count === 1;
}
