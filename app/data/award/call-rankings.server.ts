import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import type { Standing } from "#workflows/award/budget-standing.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

/** What the pages of a ranking need of each application; points included. */
const rankingSources = {
  company: { select: { id: true, name: true } },
  application: {
    select: {
      submittedAt: true,
      requestedCents: true,
      workUnitsHundredths: true,
      staffHeads: true,
      staffWomen: true,
      protocolYear: true,
      protocolNumber: true,
    },
  },
  scoreSheet: { include: { points: { orderBy: { criterion: "asc" } } } },
  rankingRow: true,
  award: true,
  payments: { where: { executedAt: { not: null } }, select: { grossCents: true } },
} satisfies Prisma.DossierInclude;

type RankingRowSources = Prisma.DossierGetPayload<{ include: typeof rankingSources }>;

/** An application of a call with its sheet, its place and its award. */
export type CallDossier = Omit<RankingRowSources, "state"> & { state: StateName };

/** The calls with the number of applications in each state; empty for who may not read calls. */
export async function listCalls(read: ReadClient, reader: Reader) {
  if (!roleMay(reader.role, "call.read")) return [];
  const calls = await read.call.findMany({
    orderBy: { closesOn: "desc" },
    include: { ranking: { select: { approvedAt: true } } },
  });
  const counts = await read.dossier.groupBy({
    by: ["callId", "state"],
    where: { application: { is: { submittedAt: { not: null } } } },
    _count: { _all: true },
  });
  return calls.map((call) => ({
    ...call,
    states: counts
      .filter(({ callId }) => callId === call.id)
      .map(({ state, _count }) => ({ state: state as StateName, count: _count._all })),
  }));
}

/** A call with its ranking's head; null when there is none or the reader may not read calls. */
export async function findCall(read: ReadClient, reader: Reader, callId: string) {
  if (!roleMay(reader.role, "call.read")) return null;
  return read.call.findUnique({ where: { id: callId }, include: { ranking: true } });
}

/** Every submitted application of a call, in the ranking's order where there is one. */
export async function listCallDossiers(
  read: ReadClient,
  reader: Reader,
  callId: string,
): Promise<CallDossier[]> {
  if (!roleMay(reader.role, "call.read")) return [];
  const rows = await read.dossier.findMany({
    where: { callId, application: { is: { submittedAt: { not: null } } } },
    orderBy: [{ rankingRow: { position: "asc" } }, { code: "asc" }],
    include: rankingSources,
  });
  return rows.map((row) => ({ ...row, state: row.state as StateName }));
}

/** How an application of an approved ranking stands today; null for one that is not in it. */
export function toStanding(dossier: CallDossier): Standing | null {
  const { id, state, rankingRow, award, payments } = dossier;
  if (!rankingRow) return null;
  return {
    dossierId: id,
    state,
    requestedCents: rankingRow.requestedCents,
    passes: rankingRow.outcome !== "belowThreshold",
    proposedCents: award?.proposedCents ?? null,
    amountCents: award?.amountCents ?? null,
    paidCents: payments.reduce((sum, { grossCents }) => sum + grossCents, 0),
  };
}

/** Standings of the ranked applications, in the ranking's order. */
export function toStandings(dossiers: readonly CallDossier[]): Standing[] {
  return dossiers
    .filter(({ rankingRow }) => rankingRow !== null)
    .toSorted((a, b) => (a.rankingRow?.position ?? 0) - (b.rankingRow?.position ?? 0))
    .map(toStanding)
    .filter((standing) => standing !== null);
}

export type NewRanking = {
  callId: string;
  approvedAt: Date;
  approvedById: string;
  approvedByName: string;
  drawSeed: string;
  inputs: string;
  inputsHash: string;
  rows: {
    dossierId: string;
    position: number;
    totalHundredths: number;
    requestedCents: number;
    awardedCents: number;
    outcome: string;
    tieBreak: string;
  }[];
};

/** Stores an approved ranking, its rows and the awards it proposes, and marks the call as ranked. */
export async function saveRanking(tx: Transaction, ranking: NewRanking): Promise<void> {
  const { rows, ...head } = ranking;
  await tx.ranking.create({ data: head });
  await tx.rankingRow.createMany({ data: rows.map((row) => ({ ...row, callId: head.callId })) });
  const funded = rows.filter(({ awardedCents }) => awardedCents > 0);
  await tx.award.createMany({
    data: funded.map(({ dossierId, awardedCents }) => ({ dossierId, proposedCents: awardedCents })),
  });
  await tx.call.update({ where: { id: head.callId }, data: { rankedAt: head.approvedAt } });
}

type SheetUpdate = Prisma.ScoreSheetCreateManyInput & {
  points: Omit<Prisma.CriterionPointCreateManyInput, "dossierId">[];
};

/** Puts computed sheets in the place of earlier ones, all of them at once. */
export async function replaceScoreSheets(
  tx: Transaction,
  sheets: readonly SheetUpdate[],
): Promise<void> {
  if (sheets.length === 0) return;
  const where = { dossierId: { in: sheets.map(({ dossierId }) => dossierId) } };
  await tx.criterionPoint.deleteMany({ where });
  await tx.scoreSheet.deleteMany({ where });
  await tx.scoreSheet.createMany({ data: sheets.map(({ points: _, ...sheet }) => sheet) });
  await tx.criterionPoint.createMany({
    data: sheets.flatMap(({ dossierId, points }) =>
      points.map((point) => ({ ...point, dossierId })),
    ),
  });
}
