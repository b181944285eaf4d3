import { inParts } from "#app/data/in-parts.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import type { Standing } from "#workflows/award/budget-standing.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

/** What an approval needs of each application besides its sheet. */
const headColumns = {
  id: true,
  code: true,
  state: true,
  auditSequence: true,
  auditHead: true,
  documentsIssued: true,
  company: { select: { name: true } },
} satisfies Prisma.DossierSelect;

type HeadSources = Prisma.DossierGetPayload<{ select: typeof headColumns }>;

/** A submitted application of a call: who, where, and the head of its chain. */
export type CallHead = Omit<HeadSources, "state"> & { state: StateName };

/** What sliding needs of each application of a ranking. */
const standingSources = {
  id: true,
  state: true,
  rankingRow: { select: { position: true, requestedCents: true, outcome: true } },
  award: { select: { proposedCents: true, amountCents: true } },
  payments: { where: { executedAt: { not: null } }, select: { grossCents: true } },
} satisfies Prisma.DossierSelect;

type StandingSources = Omit<
  Prisma.DossierGetPayload<{ select: typeof standingSources }>,
  "state"
> & { state: StateName };

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
  scoreSheet: {
    select: {
      points: { orderBy: { criterion: "asc" }, select: { criterion: true, hundredths: true } },
    },
  },
  rankingRow: true,
  award: { select: { proposedCents: true, amountCents: true } },
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
    orderBy: { code: "asc" },
    include: rankingSources,
  });
  return rows
    .map((row) => ({ ...row, state: row.state as StateName }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Those without a place come after the others, in the order of their codes. */
function placeOf({ rankingRow }: Pick<CallDossier, "rankingRow">): number {
  return rankingRow?.position ?? Number.MAX_SAFE_INTEGER;
}

/** Who and where of every submitted application of a call, by code. */
export async function listCallHeads(
  read: ReadClient,
  reader: Reader,
  callId: string,
): Promise<CallHead[]> {
  if (!roleMay(reader.role, "call.read")) return [];
  const rows = await read.dossier.findMany({
    where: { callId, application: { is: { submittedAt: { not: null } } } },
    orderBy: { code: "asc" },
    select: headColumns,
  });
  return rows.map((row) => ({ ...row, state: row.state as StateName }));
}

/** How every ranked application of a call stands today, in the ranking's order. */
export async function listStandings(
  read: ReadClient,
  reader: Reader,
  callId: string,
): Promise<Standing[]> {
  if (!roleMay(reader.role, "call.read")) return [];
  const rows = await read.dossier.findMany({
    where: { callId, rankingRow: { isNot: null } },
    select: standingSources,
  });
  return toStandings(rows.map((row) => ({ ...row, state: row.state as StateName })));
}

/** How an application of an approved ranking stands today; null for one that is not in it. */
function toStanding(dossier: StandingSources): Standing | null {
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
export function toStandings(dossiers: readonly StandingSources[]): Standing[] {
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
  const placed = rows.map((row) => ({ ...row, callId: head.callId }));
  await inParts(placed, (data) => tx.rankingRow.createMany({ data }));
  const funded = rows
    .filter(({ awardedCents }) => awardedCents > 0)
    .map(({ dossierId, awardedCents }) => ({ dossierId, proposedCents: awardedCents }));
  await inParts(funded, (data) => tx.award.createMany({ data }));
  await tx.call.update({ where: { id: head.callId }, data: { rankedAt: head.approvedAt } });
}

type SheetUpdate = Prisma.ScoreSheetCreateManyInput & {
  points: Omit<Prisma.CriterionPointCreateManyInput, "dossierId">[];
};

/** Puts computed sheets in the place of earlier ones, up to a thousand at once. */
export async function replaceScoreSheets(
  tx: Transaction,
  sheets: readonly SheetUpdate[],
): Promise<void> {
  if (sheets.length === 0) return;
  const where = { dossierId: { in: sheets.map(({ dossierId }) => dossierId) } };
  await tx.criterionPoint.deleteMany({ where });
  await tx.scoreSheet.deleteMany({ where });
  await tx.scoreSheet.createMany({ data: sheets.map(({ points: _, ...sheet }) => sheet) });
  const points = sheets.flatMap((sheet) =>
    sheet.points.map((point) => ({ ...point, dossierId: sheet.dossierId })),
  );
  await inParts(points, (data) => tx.criterionPoint.createMany({ data }));
}
