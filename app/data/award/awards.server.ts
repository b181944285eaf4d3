import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";

/** Everything a grant rests on, for a dossier of the reader's. */
export type AwardBasis = NonNullable<Awaited<ReturnType<typeof findAwardBasis>>>;

/** The award of a dossier with what its checks read; null when it is not the reader's. */
export function findAwardBasis(read: ReadClient, reader: Reader, dossierId: string) {
  return read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    select: {
      id: true,
      code: true,
      company: { select: { name: true, profile: { select: { roadFreight: true } } } },
      call: true,
      award: true,
      rankingRow: { include: { ranking: { select: { approvedAt: true } } } },
      agreement: { select: { kind: true } },
      plan: { select: { endsOn: true, maintenanceMonths: true } },
      application: {
        select: {
          requestedCents: true,
          computedClass: true,
          protocolYear: true,
          protocolNumber: true,
          aids: { select: { grantedOn: true, amountCents: true } },
        },
      },
    },
  });
}

/** Changes the columns of an award. @throws when the dossier has none. */
export async function updateAward(
  tx: Transaction,
  dossierId: string,
  data: Prisma.AwardUncheckedUpdateInput,
): Promise<void> {
  await tx.award.update({ where: { dossierId }, data });
}

/**
 * Gives an application of the ranking another sum: its award starts again from the checks, its row
 * says what it gets now.
 */
export async function proposeAward(
  tx: Transaction,
  proposal: { dossierId: string; proposedCents: number; outcome: string },
): Promise<void> {
  const { dossierId, proposedCents, outcome } = proposal;
  const restart = {
    proposedCents,
    amountCents: null,
    grantedAt: null,
    grantedById: null,
    grantedOn: null,
    publishedOn: null,
    acceptedAt: null,
    acceptedById: null,
  };
  await tx.award.upsert({
    where: { dossierId },
    create: { dossierId, proposedCents },
    update: restart,
  });
  await tx.rankingRow.update({
    where: { dossierId },
    data: { awardedCents: proposedCents, outcome },
  });
}
