import type { Database } from "#app/data/database.server.ts";

/**
 * Takes away what keeps the audit events as they are: the tests play somebody who has the database
 * itself in hand. What they then do the chain has to tell.
 */
export async function openAuditToTampering({ provider, inTransaction }: Database): Promise<void> {
  await inTransaction(async (tx) => {
    if (provider === "postgresql") {
      await tx.$executeRaw`DROP TRIGGER "AuditEvent_is_kept" ON "AuditEvent"`;
      return;
    }
    await tx.$executeRaw`DROP TRIGGER "AuditEvent_is_kept_update"`;
    await tx.$executeRaw`DROP TRIGGER "AuditEvent_is_kept_delete"`;
  });
}
