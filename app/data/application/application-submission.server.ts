import { nextNumber } from "#app/data/counters.server.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { yearOf } from "#workflows/deadlines/days.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/** A number of the register of protocol. */
export type ProtocolNumber = { year: number; number: number };

/** Takes the next number of the year of an instant (Europe/Rome); an act undone gives it back. */
export async function takeProtocolNumber(tx: Transaction, at: Date): Promise<ProtocolNumber> {
  const year = yearOf(dayInRome(at));
  return { year, number: await nextNumber(tx, `protocol-${String(year)}`) };
}

/** Enters an act in the register of protocol with the hash of what it says. */
export async function registerProtocolEntry(
  tx: Transaction,
  entry: ProtocolNumber & { dossierId: string; subject: string; at: Date; contentHash: string },
): Promise<void> {
  await tx.protocolEntry.create({ data: entry });
}

export type Submission = {
  dossierId: string;
  protocol: ProtocolNumber;
  submittedAt: Date;
  computedClass: string;
  snapshot: string;
  snapshotHash: string;
};

/** Fixes an application as it was submitted. */
export async function saveSubmission(tx: Transaction, submission: Submission): Promise<void> {
  const { dossierId, protocol, ...columns } = submission;
  await tx.application.update({
    where: { dossierId },
    data: { ...columns, protocolYear: protocol.year, protocolNumber: protocol.number },
  });
}

/** The calls that take applications on a day, those that close first in front. */
export function listOpenCalls(read: ReadClient | Transaction, today: string) {
  return read.call.findMany({
    where: { opensOn: { lte: today }, closesOn: { gte: today }, rankedAt: null },
    orderBy: [{ closesOn: "asc" }, { code: "asc" }],
  });
}

/** A call by its id. */
export function findCall(tx: Transaction, callId: string) {
  return tx.call.findUnique({ where: { id: callId } });
}

/**
 * The dossier with which a company is in a call already. Dossiers closed before they were
 * submitted leave the call first, so that they do not stand in the way of a new one.
 */
export async function findOtherDossierInCall(
  tx: Transaction,
  { dossierId, companyId, callId }: { dossierId: string; companyId: string; callId: string },
) {
  const others = { companyId, callId, id: { not: dossierId } };
  await tx.dossier.updateMany({
    where: {
      ...others,
      state: { in: ["withdrawn", "lapsed"] },
      application: { is: { submittedAt: null } },
    },
    data: { callId: null },
  });
  return tx.dossier.findFirst({ where: others, select: { code: true } });
}

/** Puts a dossier into a call. */
export async function saveChosenCall(
  tx: Transaction,
  { dossierId, callId }: { dossierId: string; callId: string },
): Promise<void> {
  await tx.dossier.update({ where: { id: dossierId }, data: { callId } });
}
