import { listDossierCodes } from "#app/data/messages.server.ts";
import { listTroubledJobs, measureBacklog } from "#app/data/outbox.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { isJobKind, jobKinds } from "#workflows/outbox/job-kinds.ts";
import { formatInstant } from "#workflows/italian-dates.ts";

const MOST_JOBS = 100;

/** What the administrator sees of the work after the acts: how much is due and what has failed. */
export async function readJobs({ database, now }: Act) {
  const [jobs, backlog] = await Promise.all([
    listTroubledJobs(database.read, MOST_JOBS),
    measureBacklog(database.read, now),
  ]);
  const codes = await listDossierCodes(
    database.read,
    jobs.map(({ dossierId }) => dossierId),
  );
  return {
    due: backlog.waiting,
    dead: backlog.dead,
    jobs: jobs.map(({ id, kind, dossierId, attempts, lastError, state, dueAt }) => ({
      id,
      what: isJobKind(kind) ? jobKinds[kind] : kind,
      dossierCode: codes.get(dossierId ?? "") ?? "",
      attempts,
      error: lastError ?? "",
      nextTry: state === "dead" ? null : formatInstant(dueAt),
    })),
  };
}
