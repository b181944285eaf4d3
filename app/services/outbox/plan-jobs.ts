import type { NewJob } from "#app/data/outbox.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { noticeGoesTo } from "#workflows/outbox/notice-text.ts";
import { remindersOf } from "#workflows/outbox/term-reminders.ts";

/** A step as far as the work after it is concerned. */
export type StepTaken = {
  /** Id of the step's audit event: the jobs take theirs from it, so that a step asks once. */
  eventId: string;
  dossierId: string;
  at: Date;
  actorRole: Role;
  /** The state before and after. */
  fromState: StateName;
  toState: StateName;
  ordersDocuments: boolean;
  termEndsOn: string | null;
  /** What the use case leaves to be done besides. */
  further?: readonly FurtherJob[];
};

/** Work a use case leaves behind with its step: at most one of a kind. */
export type FurtherJob = Pick<NewJob, "kind" | "payload">;

/** The jobs a step leaves behind: documents to draw, whom to tell, terms to recall. */
export function planJobs(step: StepTaken): NewJob[] {
  const { eventId, dossierId, at, fromState, toState, further = [] } = step;
  const jobs: NewJob[] = further.map((job) => ({
    ...job,
    id: `${eventId}-${job.kind}`,
    dossierId,
    dueAt: at,
  }));
  if (step.ordersDocuments)
    jobs.push({
      id: `${eventId}-documents`,
      kind: "document.render",
      dossierId,
      payload: { dossierId },
      dueAt: at,
    });
  if (fromState === toState) return jobs;
  // Whoever brought the dossier to their own desk knows it.
  if (noticeGoesTo(toState) !== step.actorRole)
    jobs.push({
      id: `${eventId}-notice`,
      kind: "notice.write",
      dossierId,
      payload: { dossierId, state: toState, since: at.toISOString() },
      dueAt: at,
    });
  return [...jobs, ...planReminders(step)];
}

function planReminders({ eventId, dossierId, at, toState, termEndsOn }: StepTaken): NewJob[] {
  if (termEndsOn === null) return [];
  return remindersOf(termEndsOn, at).map((dueAt, index) => ({
    id: `${eventId}-reminder-${String(index + 1)}`,
    kind: "term.remind",
    dossierId,
    payload: { dossierId, state: toState, endsOn: termEndsOn },
    dueAt,
  }));
}
