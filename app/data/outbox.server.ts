import { secondsUntilRetry } from "#workflows/outbox/back-off.ts";
import type { JobKind } from "#workflows/outbox/job-kinds.ts";
import type { ReadClient, Transaction } from "./database.server.ts";
import type { Prisma } from "./generated/sqlite/client.ts";

/** A job as an act leaves it behind. */
export type NewJob = {
  /** Unique and the same whenever the same work is asked for: it is stored once. */
  id: string;
  kind: JobKind;
  dossierId: string | null;
  payload: object;
  /** Not to be begun before. */
  dueAt: Date;
};

/** A job that a worker holds. */
export type LeasedJob = {
  id: string;
  kind: string;
  dossierId: string | null;
  payload: string;
  attempts: number;
};

/** Whose lease it is; only its holder may finish, postpone or put aside a job. */
export type Lease = { jobId: string; worker: string };

const ERROR_LENGTH = 500;
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** Writes jobs in the transaction of the act that leaves them behind. */
export async function addJobs(tx: Transaction, jobs: readonly NewJob[], now: Date): Promise<void> {
  if (jobs.length === 0) return;
  await tx.outboxJob.createMany({ data: toJobRows(jobs, now) });
}

/** Jobs as they are stored when they are left behind. */
export function toJobRows(jobs: readonly NewJob[], now: Date) {
  return jobs.map(({ payload, ...job }) => ({
    ...job,
    payload: JSON.stringify(payload),
    createdAt: now,
    state: "waiting",
    attempts: 0,
  }));
}

/** What has become of a job; null when there is none of this id. */
export async function findJobState(tx: Transaction, id: string): Promise<string | null> {
  const job = await tx.outboxJob.findUnique({ where: { id }, select: { state: true } });
  return job?.state ?? null;
}

/** Jobs that nobody holds and whose time has come. */
function free(now: Date): Prisma.OutboxJobWhereInput {
  return {
    state: "waiting",
    dueAt: { lte: now },
    OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
  };
}

/** Jobs that could be begun now, the longest due first, and how often each has been begun. */
export function listFreeJobs(
  read: ReadClient,
  wanted: { now: Date; take: number; kind?: JobKind; dossierIds?: readonly string[] },
): Promise<{ id: string; attempts: number }[]> {
  const { now, take, kind, dossierIds } = wanted;
  return read.outboxJob.findMany({
    where: {
      ...free(now),
      ...(kind !== undefined && { kind }),
      ...(dossierIds !== undefined && { dossierId: { in: [...dossierIds] } }),
    },
    orderBy: { dueAt: "asc" },
    take,
    select: { id: true, attempts: true },
  });
}

/**
 * Takes those of the jobs that are still free, in one statement: the condition is asked again of
 * each row as it is changed, so of two workers only one gets it.
 * @param lease `until`: when it ends; `again`: not to be begun before, should the process die at it.
 */
export function leaseJobs(
  tx: Transaction,
  lease: { jobIds: readonly string[]; worker: string; now: Date; until: Date; again: Date },
): Promise<LeasedJob[]> {
  const { jobIds, worker, now, until, again } = lease;
  return tx.outboxJob.updateManyAndReturn({
    where: { id: { in: [...jobIds] }, ...free(now) },
    data: { leasedBy: worker, leasedUntil: until, dueAt: again, attempts: { increment: 1 } },
    select: { id: true, kind: true, dossierId: true, payload: true, attempts: true },
  });
}

/** Puts off the end of the leases a worker still holds: it is at these jobs all the time. */
export async function renewLeases(
  tx: Transaction,
  lease: { jobIds: readonly string[]; worker: string; until: Date },
): Promise<void> {
  const { jobIds, worker, until } = lease;
  await tx.outboxJob.updateMany({
    where: { id: { in: [...jobIds] }, state: "waiting", leasedBy: worker },
    data: { leasedUntil: until },
  });
}

/** Marks a job as done; false when the lease has passed to somebody else meanwhile. */
export function finishJob(tx: Transaction, lease: Lease, now: Date): Promise<boolean> {
  return settle(tx, lease, { state: "done", finishedAt: now, lastError: null });
}

/** Lets a failed job wait before the next attempt, longer each time. */
export function postponeJob(
  tx: Transaction,
  lease: Lease,
  failure: { error: string; attempts: number; now: Date },
): Promise<boolean> {
  const wait = secondsUntilRetry(failure.attempts) * 1_000;
  return settle(tx, lease, {
    dueAt: new Date(failure.now.getTime() + wait),
    lastError: failure.error.slice(0, ERROR_LENGTH),
  });
}

/** Puts a job aside for a person to look at. */
export function buryJob(
  tx: Transaction,
  lease: Lease,
  failure: { error: string; now: Date },
): Promise<boolean> {
  const lastError = failure.error.slice(0, ERROR_LENGTH);
  return settle(tx, lease, { state: "dead", finishedAt: failure.now, lastError });
}

async function settle(
  tx: Transaction,
  { jobId, worker }: Lease,
  outcome: Prisma.OutboxJobUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.outboxJob.updateMany({
    where: { id: jobId, state: "waiting", leasedBy: worker },
    data: { leasedBy: null, leasedUntil: null, ...outcome },
  });
  return count === 1;
}

/** Gives back what a worker holds when it stops; the broken-off attempt does not count. */
export async function releaseJobs(tx: Transaction, worker: string, now: Date): Promise<number> {
  const { count } = await tx.outboxJob.updateMany({
    where: { leasedBy: worker, state: "waiting" },
    data: { leasedBy: null, leasedUntil: null, dueAt: now, attempts: { decrement: 1 } },
  });
  return count;
}

/** Forgets jobs that were done long ago. @returns how many. */
export async function forgetOldJobs(tx: Transaction, now: Date): Promise<number> {
  const { count } = await tx.outboxJob.deleteMany({
    where: { state: "done", finishedAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY) } },
  });
  return count;
}

/** A job put aside waits again from now on, with all its attempts; false when it is not aside. */
export async function reviveJob(tx: Transaction, jobId: string, now: Date): Promise<boolean> {
  const { count } = await tx.outboxJob.updateMany({
    where: { id: jobId, state: "dead" },
    data: { state: "waiting", dueAt: now, attempts: 0, finishedAt: null },
  });
  return count === 1;
}

/** How much work stands: jobs overdue, jobs put aside, and since when the oldest has been due. */
export async function measureBacklog(read: ReadClient, now: Date) {
  const [waiting, dead] = await Promise.all([
    read.outboxJob.aggregate({
      where: { state: "waiting", dueAt: { lte: now } },
      _count: { id: true },
      _min: { dueAt: true },
    }),
    read.outboxJob.count({ where: { state: "dead" } }),
  ]);
  return { waiting: waiting._count.id, oldestDueAt: waiting._min.dueAt, dead };
}

/** Jobs for the administrator: those put aside or already failed, the latest first. */
export function listTroubledJobs(read: ReadClient, take: number) {
  return read.outboxJob.findMany({
    where: { OR: [{ state: "dead" }, { state: "waiting", attempts: { gt: 1 } }] },
    orderBy: [{ state: "asc" }, { dueAt: "desc" }],
    take,
  });
}
