import { listConsultants } from "#app/data/checkup/consultants.server.ts";
import {
  countReviewQueue,
  findQueuePlace,
  listReviewQueue,
} from "#app/data/checkup/review-queue.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { mayBeTaken, type ConsultantAtWork } from "#workflows/checkup/assignment.ts";
import type { QueueFilter } from "#workflows/checkup/review-queue.ts";
import { daysBetween } from "#workflows/deadlines/days.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import { dossierStates, stageOf, type StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

const PAGE = 25;

type QueueReading = {
  act: Act;
  filter: QueueFilter;
  /** Id of the last dossier of the page before. */
  after: string | null;
  /** Id of a dossier just finished: the page says so and leads to the next. */
  done: string | null;
};

/** The queue of a consultant: what waits, by when and why, since when, and who has it. */
export async function readReviewQueue({ act, filter, after, done }: QueueReading) {
  const { actor, database, now } = act;
  const { read } = database;
  const today = dayInRome(now);
  const place = after === null ? null : await findQueuePlace(read, actor, after);
  const [rows, counts, consultants, finished] = await Promise.all([
    listReviewQueue(read, actor, { filter, today, after: place, take: PAGE + 1 }),
    countReviewQueue(read, actor, { filter, today }),
    listConsultants(read, today),
    done === null ? null : findDossier(read, actor, done),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    filter,
    counts: countByOwner(counts, actor.userId),
    finished: finished && {
      companyName: finished.company.name,
      label: dossierStates[finished.state].label,
    },
    rows: page.map((row) => describeRow(row, { act, today, consultants })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

export type QueueRow = ReturnType<typeof describeRow>;

type Row = Awaited<ReturnType<typeof listReviewQueue>>[number];
type Frame = { act: Act; today: string; consultants: readonly ConsultantAtWork[] };

function describeRow(row: Row, { act, today, consultants }: Frame) {
  const { id, code, company, state, termEndsOn, consultantId } = row;
  const holder = consultants.find((one) => one.id === consultantId) ?? null;
  const isLate = hasExpired(termEndsOn, today);
  return {
    id,
    code,
    companyName: company.name,
    label: dossierStates[state].label,
    href: reviewAddress(id, state),
    waitingDays: daysBetween(dayInRome(row.stateSince), today),
    term:
      termEndsOn === null
        ? null
        : {
            endsOn: termEndsOn,
            daysLeft: daysBetween(today, termEndsOn),
            explanation: row.termExplanation ?? "",
          },
    isLate,
    isMine: consultantId === act.actor.userId,
    holder: holder && { name: holder.fullName, absentUntil: holder.absentUntil },
    mayTake: consultantId !== act.actor.userId && mayBeTaken(holder, isLate),
  };
}

/** Where a dossier is reviewed. */
function reviewAddress(dossierId: string, state: StateName): string {
  return `/dossiers/${dossierId}/${String(stageOf(state))}/review`;
}

function countByOwner(counts: ReadonlyMap<string | null, number>, readerId: string) {
  const mine = counts.get(readerId) ?? 0;
  const free = counts.get(null) ?? 0;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { mine, free, open: mine + free, all };
}
