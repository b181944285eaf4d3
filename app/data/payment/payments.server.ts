import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";

/** Everything a payment is computed from and checked against, for a dossier of the reader's. */
export type PaymentBasis = NonNullable<Awaited<ReturnType<typeof findPaymentBasis>>>;

/** The basis of the payments of a dossier; null when it is not the reader's. */
export function findPaymentBasis(read: ReadClient, reader: Reader, dossierId: string) {
  return read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    select: {
      id: true,
      code: true,
      state: true,
      companyId: true,
      company: { select: { name: true, profile: true } },
      call: true,
      award: true,
      plan: { select: { measures: true } },
      agreement: { select: { signatures: { select: { organisationId: true, act: true } } } },
      payments: { orderBy: { proposedAt: "asc" } },
      finalReport: { select: { finalGrantCents: true, balanceCents: true, expenses: true } },
      recovery: true,
    },
  });
}

/** The payments of a dossier, for a step that has already asked whose it is. */
export function listPayments(tx: Transaction, dossierId: string) {
  return tx.payment.findMany({ where: { dossierId }, orderBy: { proposedAt: "asc" } });
}

/** Keeps the day the award was published, where it was not known: it is not asked for again. */
export async function recordPublication(
  tx: Transaction,
  { dossierId, publishedOn }: { dossierId: string; publishedOn: string | null },
): Promise<void> {
  if (publishedOn === null) return;
  await tx.award.updateMany({ where: { dossierId, publishedOn: null }, data: { publishedOn } });
}

/** Writes a new proposal. */
export async function recordPayment(
  tx: Transaction,
  payment: Prisma.PaymentCreateManyInput,
): Promise<void> {
  await tx.payment.createMany({ data: [payment] });
}

type PaymentChange = {
  id: string;
  /** What must still be so; a proposal that somebody has changed meanwhile is left alone. */
  stillSo: Pick<Prisma.PaymentWhereInput, "approvedAt" | "executedAt" | "rejectedAt">;
  data: Prisma.PaymentUpdateManyMutationInput & { fileId?: string };
};

/** Changes a payment under a condition; false when the condition no longer holds. */
export async function changePayment(tx: Transaction, change: PaymentChange): Promise<boolean> {
  const { id, stillSo, data } = change;
  const { count } = await tx.payment.updateMany({ where: { id, ...stillSo }, data });
  return count === 1;
}

/** Keeps a bank file as it was written. */
export async function recordPaymentFile(
  tx: Transaction,
  file: Prisma.PaymentFileCreateManyInput,
): Promise<void> {
  await tx.paymentFile.createMany({ data: [file] });
}

/** A bank file, when it holds a payment of a dossier of the reader's. */
export function findPaymentFile(read: ReadClient, reader: Reader, fileId: string) {
  return read.paymentFile.findFirst({
    where: { id: fileId, payments: { some: { dossier: { is: dossiersOf(reader) } } } },
    select: { messageId: true, xml: true, sha256: true },
  });
}

/** Records the money that came back, once; false when it was recorded already. */
export async function recordRecoveryReceipt(
  tx: Transaction,
  receipt: {
    dossierId: string;
    receivedCents: number;
    receivedOn: string;
    reference: string;
    recordedById: string;
  },
): Promise<boolean> {
  const { dossierId, ...data } = receipt;
  const { count } = await tx.recovery.updateMany({
    where: { dossierId, receivedOn: null },
    data,
  });
  return count === 1;
}
