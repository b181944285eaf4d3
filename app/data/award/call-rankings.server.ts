import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { insertRows, updateRows } from "#app/data/json-rows.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

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
  return read.call.findUnique({
    where: { id: callId },
    include: {
      ranking: {
        select: { approvedAt: true, approvedByName: true, drawSeed: true, inputsHash: true },
      },
    },
  });
}

/** The frozen inputs of an approved ranking and all its rows; null when there is none. */
export async function findProof(read: ReadClient, reader: Reader, callId: string) {
  if (!roleMay(reader.role, "call.read")) return null;
  return read.ranking.findUnique({
    where: { callId },
    select: {
      inputs: true,
      inputsHash: true,
      rows: {
        select: {
          dossierId: true,
          position: true,
          totalHundredths: true,
          awardedCents: true,
          tieBreak: true,
        },
      },
    },
  });
}

/** How many applications an approved ranking has. */
export function countRanked(read: ReadClient, callId: string): Promise<number> {
  return read.rankingRow.count({ where: { callId } });
}

export type NewRanking = {
  callId: string;
  approvedAt: Date;
  approvedById: string;
  approvedByName: string;
  drawSeed: string;
  inputs: string;
  inputsHash: string;
};

/** Stores the head of an approved ranking and marks the call as ranked. */
export async function saveRanking(tx: Transaction, ranking: NewRanking): Promise<void> {
  await tx.ranking.create({ data: ranking });
  await tx.call.update({ where: { id: ranking.callId }, data: { rankedAt: ranking.approvedAt } });
}

type PlacedRow = Prisma.RankingRowCreateManyInput;

/** Stores rows of an approved ranking and the awards they propose. */
export async function savePlaces(tx: Transaction, rows: readonly PlacedRow[]): Promise<void> {
  await insertRows(tx, "RankingRow", rows);
  const funded = rows
    .filter(({ awardedCents }) => awardedCents > 0)
    .map(({ dossierId, awardedCents }) => ({ dossierId, proposedCents: awardedCents }));
  await insertRows(tx, "Award", funded);
}

/** What other figures make of a stored sheet: its totals and the points that are no longer the same. */
export type SheetChange = {
  totals: Pick<
    Prisma.ScoreSheetUncheckedCreateInput,
    "dossierId" | "totalHundredths" | "gridHundredths" | "reachesThreshold" | "thresholdReasons"
  >;
  points: Pick<
    Prisma.CriterionPointCreateManyInput,
    "dossierId" | "criterion" | "hundredths" | "explanation"
  >[];
};

/** Changes stored sheets, in two statements whatever their number. */
export async function changeScoreSheets(
  tx: Transaction,
  changes: readonly SheetChange[],
): Promise<void> {
  await updateRows(tx, {
    table: "ScoreSheet",
    key: ["dossierId"],
    rows: changes.map(({ totals }) => totals),
  });
  await updateRows(tx, {
    table: "CriterionPoint",
    key: ["dossierId", "criterion"],
    rows: changes.flatMap(({ points }) => points),
  });
}
