import { proveByEvent, type linkAuditEvent } from "./audit-events.server.ts";
import type { Transaction } from "./database.server.ts";
import type { Prisma } from "./generated/sqlite/client.ts";
import { toJobRows, type NewJob } from "./outbox.server.ts";

/** All that a step leaves behind besides the rows of its use case. */
export type StepRows = {
  event: ReturnType<typeof linkAuditEvent>;
  documents: readonly Prisma.DocumentCreateManyInput[];
  jobs: readonly NewJob[];
  now: Date;
  /** How the dossier has to stand still: nobody's, when the step makes it somebody's. */
  from: { id: string; state: string; auditSequence: number; consultantId?: null };
  to: Prisma.DossierUpdateManyMutationInput;
};

/**
 * Writes the event, the documents, the jobs and the dossier's new state.
 * @returns how many dossiers have moved: none when somebody else was faster. The caller then undoes
 * its transaction.
 */
export function writeStepRows(tx: Transaction, step: StepRows): Promise<number> {
  const { event, documents, jobs, now, from, to } = step;
  proveByEvent(tx, event);
  return tx.writeTogether([
    { table: "auditEvent", rows: [event] },
    ...(documents.length > 0 ? [{ table: "document", rows: documents }] : []),
    ...(jobs.length > 0 ? [{ table: "outboxJob", rows: toJobRows(jobs, now) }] : []),
    { table: "dossier", where: from, data: to },
  ]);
}
