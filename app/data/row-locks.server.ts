import { Prisma } from "./generated/sqlite/client.ts";
import type { Transaction } from "./database.server.ts";

// Where only one transaction writes at a time there is nothing to lock.

/** Makes other acts on a dossier wait until this one is committed or undone. */
export async function lockDossier(tx: Transaction, dossierId: string): Promise<void> {
  if (!tx.sharesWriting) return;
  await tx.$queryRaw`SELECT 1 FROM "Dossier" WHERE "id" = ${dossierId} FOR NO KEY UPDATE`;
}

/** As {@link lockDossier} for many, always in the same order, so that two such acts never cross. */
export async function lockDossiers(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (!tx.sharesWriting || ids.length === 0) return;
  const list = Prisma.join([...ids]);
  await tx.$queryRaw`
    SELECT 1 FROM "Dossier" WHERE "id" IN (${list}) ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Makes other acts that depend on a whole call, or change it, wait for this one. */
export async function lockCall(tx: Transaction, callId: string): Promise<void> {
  if (!tx.sharesWriting) return;
  await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${callId} FOR NO KEY UPDATE`;
}

/** Makes other acts on a body and what belongs to it wait for this one. */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  if (!tx.sharesWriting) return;
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR NO KEY UPDATE`;
}

/** Makes other acts under the same name wait for this one, where there is no row to wait at yet. */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  if (!tx.sharesWriting) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
}
