import {
  buryJob,
  finishJob,
  leaseJobs,
  listFreeJobs,
  postponeJob,
  type LeasedJob,
} from "#app/data/outbox.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { doJob } from "#app/services/outbox/do-job.server.ts";
import type { Completion, JobTools } from "#app/services/outbox/job-work.ts";
import { isExhausted } from "#workflows/outbox/back-off.ts";
import type { JobKind } from "#workflows/outbox/job-kinds.ts";

/** A worker as the outbox knows it: whose leases, how long, how many at once. */
export type Shift = JobTools & {
  worker: string;
  /** Milliseconds after which what this worker holds belongs to nobody again. */
  leaseFor: number;
  /** Jobs taken in one go. */
  atOnce: number;
};

export type Wanted = { kind?: JobKind; dossierIds?: readonly string[] };

const BROKEN_OFF = "The process ended in the middle of every attempt";

export type JobOutcome = "done" | "postponed" | "dead" | "lost";

/**
 * Takes some jobs whose time has come and does them side by side.
 * @returns how each ended; an empty list when there was nothing to take.
 */
export async function runDueJobs(shift: Shift, wanted: Wanted = {}): Promise<JobOutcome[]> {
  const jobs = await takeJobs(shift, wanted);
  return Promise.all(jobs.map((job) => runJob(shift, job)));
}

async function takeJobs(shift: Shift, wanted: Wanted): Promise<LeasedJob[]> {
  const { database, worker, leaseFor, atOnce } = shift;
  const now = shift.clock();
  const jobIds = await listFreeJobs(database.read, { ...wanted, now, take: atOnce });
  if (jobIds.length === 0) return [];
  const until = new Date(now.getTime() + leaseFor);
  return database.inTransaction((tx) => leaseJobs(tx, { jobIds, worker, now, until }));
}

async function runJob(shift: Shift, job: LeasedJob): Promise<JobOutcome> {
  // Begun for the last time before, it took its process with it: it must not take this one too.
  if (isExhausted(job.attempts - 1)) return recordFailure(shift, job, new Error(BROKEN_OFF));
  try {
    const complete = await doJob(shift, job);
    return await markDone(shift, job, complete);
  } catch (error) {
    if (error instanceof LeaseLost) return "lost";
    return recordFailure(shift, job, error);
  }
}

async function markDone(
  { database, worker, clock }: Shift,
  job: LeasedJob,
  complete: Completion,
): Promise<JobOutcome> {
  await database.inTransaction(async (tx) => {
    await complete(tx);
    // Undoes what was just written: whoever holds the job now writes it.
    if (!(await finishJob(tx, { jobId: job.id, worker }, clock()))) throw new LeaseLost();
  });
  return "done";
}

async function recordFailure(shift: Shift, job: LeasedJob, error: unknown): Promise<JobOutcome> {
  const { database, worker, clock } = shift;
  const isLast = isExhausted(job.attempts);
  const { id: jobId, kind, attempts } = job;
  logger[isLast ? "error" : "warn"]({ jobId, kind, attempts, err: error }, "job failed");
  const lease = { jobId, worker };
  const failure = { error: String(error), attempts, now: clock() };
  const isMine = await database.inTransaction((tx) =>
    isLast ? buryJob(tx, lease, failure) : postponeJob(tx, lease, failure),
  );
  if (!isMine) return "lost";
  return isLast ? "dead" : "postponed";
}

class LeaseLost extends Error {}
