import {
  buryJob,
  finishJob,
  leaseJobs,
  listFreeJobs,
  postponeJob,
  renewLeases,
  type LeasedJob,
} from "#app/data/outbox.server.ts";
import { logger } from "#app/http/logger.server.ts";
import { doJob } from "#app/services/outbox/do-job.server.ts";
import type { Completion, JobTools } from "#app/services/outbox/job-work.ts";
import { isExhausted, secondsUntilRetry } from "#workflows/outbox/back-off.ts";
import type { JobKind } from "#workflows/outbox/job-kinds.ts";

/** A worker as the outbox knows it: whose leases, how long, how many at once. */
export type Shift = JobTools & {
  worker: string;
  /** Milliseconds after which what this worker holds belongs to nobody again, unless renewed. */
  leaseFor: number;
  /** Milliseconds the clock of the database is ahead of `clock`; without it they are one clock. */
  measureSkew?: () => Promise<number>;
  /** Jobs taken in one go. */
  atOnce: number;
};

export type Wanted = { kind?: JobKind; dossierIds?: readonly string[] };

/** A lease is renewed twice before it ends. */
const RENEWALS = 3;
/** No job of the programme takes so long: what hangs is somebody else's then. */
const LONGEST_JOB = 300_000;

const BROKEN_OFF = "The process ended in the middle of every attempt";

export type JobOutcome = "done" | "postponed" | "dead" | "lost";

/**
 * Takes some jobs whose time has come and does them side by side.
 * @returns how each ended; an empty list when there was nothing to take.
 */
export async function runDueJobs(shift: Shift, wanted: Wanted = {}): Promise<JobOutcome[]> {
  const jobs = await takeJobs(shift, wanted);
  const stillRunning = new Set(jobs.map(({ id }) => id));
  const stopRenewing = renewWhile(shift, stillRunning);
  const outcomes = jobs.map(async (job) => {
    try {
      return await runJob(shift, job);
    } finally {
      stillRunning.delete(job.id);
    }
  });
  return Promise.all(outcomes).finally(stopRenewing);
}

/** A slow job is not a dead one: while it runs its lease goes on. @returns what ends it. */
function renewWhile(shift: Shift, jobIds: ReadonlySet<string>): () => void {
  const { database, worker, leaseFor, clock } = shift;
  const latest = clock().getTime() + LONGEST_JOB;
  const timer = setInterval(() => {
    const now = clock().getTime();
    if (jobIds.size === 0 || now > latest) return;
    const until = new Date(now + leaseFor);
    database
      .inTransaction((tx) => renewLeases(tx, { jobIds: [...jobIds], worker, until }))
      .catch((error: unknown) => {
        logger.warn({ err: error }, "leases not renewed");
      });
  }, leaseFor / RENEWALS);
  return () => {
    clearInterval(timer);
  };
}

/**
 * Empty when nothing is free: where another worker was quicker, there may be more. Jobs taken
 * together have been begun equally often; those that ended with their process wait longer each
 * time, as failed ones do, or a few crashes would use up the attempts of jobs that did no harm.
 */
async function takeJobs(shift: Shift, wanted: Wanted): Promise<LeasedJob[]> {
  const { database, worker, leaseFor, atOnce } = shift;
  for (;;) {
    const now = shift.clock();
    const free = await listFreeJobs(database.read, { ...wanted, now, take: atOnce });
    const [first] = free;
    if (!first) return [];
    const { attempts } = first;
    const jobIds = free.filter((job) => job.attempts === attempts).map(({ id }) => id);
    const until = new Date(now.getTime() + leaseFor);
    const again = new Date(now.getTime() + secondsUntilRetry(attempts + 1) * 1_000);
    const lease = { jobIds, worker, now, until, again };
    const jobs = await database.inTransaction((tx) => leaseJobs(tx, lease));
    if (jobs.length > 0) return jobs;
  }
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
  try {
    const isMine = await database.inTransaction((tx) =>
      isLast ? buryJob(tx, lease, failure) : postponeJob(tx, lease, failure),
    );
    if (!isMine) return "lost";
  } catch (cause) {
    // The database is gone: the lease runs out and the job begins anew.
    logger.error({ jobId, kind, err: cause }, "failure of a job not recorded");
    return "lost";
  }
  return isLast ? "dead" : "postponed";
}

class LeaseLost extends Error {}
