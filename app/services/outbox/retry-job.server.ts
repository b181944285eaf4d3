import { reviveJob } from "#app/data/outbox.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

/** Lets a job that was put aside be tried again from now on, with all its attempts. */
export async function retryJob({ act, jobId }: { act: Act; jobId: string }): Promise<Outcome> {
  if (!roleMay(act.actor.role, "job.retry")) return refused(roleMayNot);
  const isRevived = await act.database.inTransaction((tx) => reviveJob(tx, jobId, act.now));
  return isRevived ? { ok: true, value: undefined } : refused(notAside);
}

const notAside: Refusal = {
  reason: "changed-meanwhile",
  what: "Questo lavoro non è più da ripetere.",
  why: "Nel frattempo è stato ripreso oppure è già finito.",
  remedy: "Ricarica l'elenco dei lavori.",
};
