import type { ReadClient } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { QueueFilter, QueuePlace } from "#workflows/checkup/review-queue.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

/** What waits for consultants. */
const queueStates = {
  checkup: ["checkup.submitted"],
  plan: ["plan.submitted"],
  all: ["checkup.submitted", "plan.submitted"],
} as const;

type QueuePage = {
  filter: QueueFilter;
  /** YYYY-MM-DD in Europe/Rome. */
  today: string;
  after: QueuePlace | null;
  take: number;
};

/**
 * What waits for consultants, the term that ends first on top and so the overdue ones; what has no
 * term comes last, longest waiting first. A page begins after a place in that order.
 */
export async function listReviewQueue(read: ReadClient, reader: Reader, page: QueuePage) {
  const { filter, today, after, take } = page;
  const rows = await read.dossier.findMany({
    where: { AND: [queueOf(reader, { filter, today }), after === null ? {} : behind(after)] },
    orderBy: [{ termEndsOn: { sort: "asc", nulls: "last" } }, { stateSince: "asc" }, { id: "asc" }],
    take,
    select: {
      id: true,
      code: true,
      state: true,
      stateSince: true,
      termEndsOn: true,
      termExplanation: true,
      consultantId: true,
      company: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, state: row.state as StateName }));
}

/** How many dossiers wait, by who has them. */
export async function countReviewQueue(
  read: ReadClient,
  reader: Reader,
  frame: Pick<QueuePage, "filter" | "today">,
): Promise<Map<string | null, number>> {
  const rows = await read.dossier.groupBy({
    by: ["consultantId"],
    where: queueOf(reader, { ...frame, filter: { ...frame.filter, owner: "all" } }),
    _count: { _all: true },
  });
  return new Map(rows.map(({ consultantId, _count }) => [consultantId, _count._all]));
}

/** The place of a dossier in the queue; null when it is not the reader's to see. */
export async function findQueuePlace(
  read: ReadClient,
  reader: Reader,
  dossierId: string,
): Promise<QueuePlace | null> {
  return read.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersOf(reader)] },
    select: { id: true, stateSince: true, termEndsOn: true },
  });
}

function queueOf(
  reader: Reader,
  { filter, today }: Pick<QueuePage, "filter" | "today">,
): Prisma.DossierWhereInput {
  const byOwner: Record<QueueFilter["owner"], Prisma.DossierWhereInput> = {
    mine: { consultantId: reader.userId },
    free: { consultantId: null },
    open: { OR: [{ consultantId: null }, { consultantId: reader.userId }] },
    all: {},
  };
  return {
    AND: [
      dossiersOf(reader),
      { state: { in: [...queueStates[filter.kind]] } },
      byOwner[filter.owner],
      filter.isLate ? { termEndsOn: { lt: today } } : {},
    ],
  };
}

/** Behind a place in the order of the queue. */
function behind({ id, stateSince, termEndsOn }: QueuePlace): Prisma.DossierWhereInput {
  const later: Prisma.DossierWhereInput[] = [
    { stateSince: { gt: stateSince } },
    { stateSince, id: { gt: id } },
  ];
  if (termEndsOn === null) return { termEndsOn: null, OR: later };
  return {
    OR: [{ termEndsOn: { gt: termEndsOn } }, { termEndsOn: null }, { termEndsOn, OR: later }],
  };
}
