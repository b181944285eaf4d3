import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";

/** What a request for the bonus is judged on. */
export type BonusBasis = NonNullable<Awaited<ReturnType<typeof findBonusBasis>>>;

/** The bonus of a dossier with the trial behind it; null when it is not the reader's. */
export function findBonusBasis(read: ReadClient, reader: Reader, dossierId: string) {
  return read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    select: {
      id: true,
      code: true,
      state: true,
      companyId: true,
      plan: { include: { measures: { orderBy: { position: "asc" } } } },
      agreement: {
        select: { kind: true, signatures: { select: { organisationId: true, act: true } } },
      },
      payments: { select: { executedAt: true } },
      recovery: { select: { dueCents: true, receivedOn: true } },
      finalReport: {
        select: {
          verifiedAt: true,
          finalGrantCents: true,
          coveredHeads: true,
          indicators: true,
        },
      },
      bonus: true,
    },
  });
}

/** Records a company's request. */
export async function recordBonusRequest(
  tx: Transaction,
  request: Prisma.BonusRequestCreateManyInput,
): Promise<void> {
  await tx.bonusRequest.createMany({ data: [request] });
}

/** Writes what the office has found or decided. */
export async function updateBonusRequest(
  tx: Transaction,
  dossierId: string,
  data: Prisma.BonusRequestUpdateManyMutationInput,
): Promise<void> {
  await tx.bonusRequest.updateMany({ where: { dossierId }, data });
}
