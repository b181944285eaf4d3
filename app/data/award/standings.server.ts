import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import type { RankingOutcome } from "#workflows/award/budget-run.ts";
import type { Standing } from "#workflows/award/budget-standing.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

const standingColumns = {
  position: true,
  requestedCents: true,
  outcome: true,
  dossier: {
    select: {
      id: true,
      state: true,
      award: { select: { proposedCents: true, amountCents: true } },
      payments: { where: { executedAt: { not: null } }, select: { grossCents: true } },
    },
  },
} satisfies Prisma.RankingRowSelect;

type StandingRow = Prisma.RankingRowGetPayload<{ select: typeof standingColumns }>;

/** Where an application of a ranking stands, with its place. */
export type PlacedStanding = Standing & { position: number };

const PAGE = 500;

/**
 * How the ranked applications of a call stand today, in the ranking's order, five hundred at a time.
 * @param only `holders`: those the ranking has ever given money.
 */
export async function* pagesOfStandings(
  read: ReadClient,
  reader: Reader,
  { callId, only }: { callId: string; only: "holders" | "all" },
): AsyncGenerator<PlacedStanding[]> {
  if (!roleMay(reader.role, "call.read")) return;
  let after = 0;
  let page: StandingRow[];
  do {
    page = await read.rankingRow.findMany({
      where: {
        callId,
        position: { gt: after },
        ...(only === "holders" && { dossier: { is: { award: { isNot: null } } } }),
      },
      orderBy: { position: "asc" },
      take: PAGE,
      select: standingColumns,
    });
    yield page.map(toStanding);
    after = page.at(-1)?.position ?? after;
  } while (page.length === PAGE);
}

function toStanding({ position, requestedCents, outcome, dossier }: StandingRow): PlacedStanding {
  const { id, state, award, payments } = dossier;
  return {
    position,
    dossierId: id,
    state: state as StateName,
    requestedCents,
    passes: outcome !== "belowThreshold",
    proposedCents: award?.proposedCents ?? null,
    amountCents: award?.amountCents ?? null,
    paidCents: payments.reduce((sum, { grossCents }) => sum + grossCents, 0),
  };
}

/** Which rows of a ranking somebody looks at. */
export type RankingFilter = {
  /** The place after which the page begins; 0 from the top. */
  after: number;
  outcome: RankingOutcome | null;
  /** A dossier's code or its beginning; "" for all. */
  code: string;
};

const rankedColumns = {
  position: true,
  totalHundredths: true,
  requestedCents: true,
  awardedCents: true,
  outcome: true,
  tieBreak: true,
  dossier: {
    select: {
      id: true,
      code: true,
      state: true,
      company: { select: { name: true } },
      scoreSheet: {
        select: {
          points: { orderBy: { criterion: "asc" }, select: { criterion: true, hundredths: true } },
        },
      },
    },
  },
} satisfies Prisma.RankingRowSelect;

/** A row of an approved ranking with its application and its points. */
export type RankedDossier = Prisma.RankingRowGetPayload<{ select: typeof rankedColumns }>;

/** A page of an approved ranking, by place. Nothing for who may not read calls. */
export async function listRanked(
  read: ReadClient,
  reader: Reader,
  request: RankingFilter & { callId: string; take: number },
): Promise<RankedDossier[]> {
  const { callId, after, outcome, code, take } = request;
  if (!roleMay(reader.role, "call.read")) return [];
  return read.rankingRow.findMany({
    where: {
      callId,
      position: { gt: after },
      ...(outcome !== null && { outcome }),
      ...(code !== "" && { dossier: { is: { code: { startsWith: code } } } }),
    },
    orderBy: { position: "asc" },
    take,
    select: rankedColumns,
  });
}

/** The first place of an approved ranking that the budget did not cover whole; null for none. */
export async function findCut(read: ReadClient, callId: string): Promise<number | null> {
  const row = await read.rankingRow.findFirst({
    where: { callId, outcome: { in: ["partlyFunded", "waitingList"] } },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  return row?.position ?? null;
}

/** Submitted applications of a call without a place, by code. */
export async function listOutside(
  read: ReadClient,
  reader: Reader,
  request: { callId: string; after: string; take: number; isRanked: boolean },
) {
  const { callId, after, take, isRanked } = request;
  if (!roleMay(reader.role, "call.read")) return [];
  const rows = await read.dossier.findMany({
    where: {
      callId,
      code: { gt: after },
      application: { is: { submittedAt: { not: null } } },
      ...(isRanked ? { rankingRow: { is: null } } : { state: { not: "award.awaitingRanking" } }),
    },
    orderBy: { code: "asc" },
    take,
    select: { id: true, code: true, state: true, company: { select: { name: true } } },
  });
  return rows.map((row) => ({ ...row, state: row.state as StateName }));
}
