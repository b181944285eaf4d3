import { dossierStates, stageOf, type StateName } from "#workflows/dossier/dossier-states.ts";
import type { ReadClient } from "./database.server.ts";

/** Calls open on a day, with what has been promised to companies out of each budget. */
export async function listOpenCalls(read: ReadClient, today: string) {
  const calls = await read.call.findMany({
    where: { opensOn: { lte: today }, closesOn: { gte: today }, rankedAt: null },
    orderBy: { closesOn: "asc" },
    select: {
      id: true,
      code: true,
      title: true,
      ruleSet: true,
      closesOn: true,
      budgetCents: true,
    },
  });
  const awards = await read.award.findMany({
    where: {
      amountCents: { not: null },
      dossier: {
        is: {
          callId: { in: calls.map(({ id }) => id) },
          state: { notIn: ["withdrawn", "lapsed", "revoked"] },
        },
      },
    },
    select: { amountCents: true, dossier: { select: { callId: true } } },
  });
  return calls.map((call) => ({
    ...call,
    promisedCents: awards
      .filter(({ dossier }) => dossier.callId === call.id)
      .reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
  }));
}

/** What the programme has done so far, in figures anybody may read. */
export async function countResults(read: ReadClient) {
  const [byState, paid, reached] = await Promise.all([
    read.dossier.groupBy({ by: ["state"], _count: { _all: true } }),
    read.payment.aggregate({ where: { executedAt: { not: null } }, _sum: { grossCents: true } }),
    read.plan.aggregate({
      where: { dossier: { is: { award: { is: { acceptedAt: { not: null } } } } } },
      _sum: { coveredHeads: true },
    }),
  ]);
  const count = (counts: (state: StateName) => boolean) =>
    byState
      .filter(({ state }) => counts(state as StateName))
      .reduce((sum, row) => sum + row._count._all, 0);
  return {
    companies: count(() => true),
    underWay: count((state) => dossierStates[state].waitsFor !== null),
    funded: count(
      (state) =>
        state === "concluded" || ["payment", "monitoring", "bonus"].includes(stageOf(state) ?? ""),
    ),
    paidCents: paid._sum.grossCents ?? 0,
    personsReached: reached._sum.coveredHeads ?? 0,
  };
}
