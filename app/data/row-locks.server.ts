import type { Transaction } from "./database.server.ts";

/** Makes other acts on a dossier wait until this one is committed or undone. */
export async function lockDossier(tx: Transaction, dossierId: string): Promise<void> {
  await tx.lockRows({ table: "dossier", column: "id", values: [dossierId] });
}

/** As {@link lockDossier} for many. */
export async function lockDossiers(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.lockRows({ table: "dossier", column: "id", values: ids });
}

/** Makes other acts that depend on a whole call, or change it, wait for this one. */
export async function lockCall(tx: Transaction, callId: string): Promise<void> {
  await tx.lockRows({ table: "call", column: "id", values: [callId] });
}

/** Makes other acts on a body and what belongs to it wait for this one. */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<void> {
  await tx.lockRows({ table: "organisation", column: "id", values: [organisationId] });
}

/** Makes other acts under the same name wait for this one, where there is no row to wait at yet. */
export async function lockName(tx: Transaction, name: string): Promise<void> {
  if (!tx.sharesWriting) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
}
