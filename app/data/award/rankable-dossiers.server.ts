import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

const rankableColumns = {
  id: true,
  code: true,
  application: {
    select: {
      submittedAt: true,
      requestedCents: true,
      workUnitsHundredths: true,
      staffHeads: true,
      staffWomen: true,
    },
  },
  scoreSheet: { select: { totalHundredths: true, inputs: true } },
} satisfies Prisma.DossierSelect;

/** An application that waits for its place, with the sheet it was scored on. */
export type RankableDossier = Prisma.DossierGetPayload<{ select: typeof rankableColumns }>;

const PAGE = 500;

/** Applications of a call that wait for their place. */
const waiting = { state: "award.awaitingRanking" } satisfies Prisma.DossierWhereInput;

/**
 * The applications of a call that wait for their place, in the order of their codes, five hundred at
 * a time: a call of any size is read with the memory of one page. Nothing for who may not read calls.
 */
export async function* pagesOfRankable(
  read: ReadClient,
  reader: Reader,
  callId: string,
): AsyncGenerator<RankableDossier[]> {
  if (!roleMay(reader.role, "call.read")) return;
  let after = "";
  let page: RankableDossier[];
  do {
    page = await read.dossier.findMany({
      where: { callId, ...waiting, code: { gt: after } },
      orderBy: { code: "asc" },
      take: PAGE,
      select: rankableColumns,
    });
    yield page;
    after = page.at(-1)?.code ?? after;
  } while (page.length === PAGE);
}

/** Submitted applications of a call that wait for no place: not scored yet, or out of it. */
function notWaiting(callId: string): Prisma.DossierWhereInput {
  return {
    callId,
    state: { not: "award.awaitingRanking" },
    application: { is: { submittedAt: { not: null } } },
  };
}

function unfinished(callId: string): Prisma.DossierWhereInput {
  return {
    AND: [
      notWaiting(callId),
      {
        OR: [{ state: { startsWith: "admissibility." } }, { state: { startsWith: "evaluation." } }],
      },
    ],
  };
}

/** How far the applications of a call have come. */
export type CallProgress = {
  waiting: number;
  /** Still checked or scored: how many, and the first of them by code. */
  unfinished: number;
  first: { code: string; state: StateName }[];
};

/** How many applications wait for their place, and which are not that far. */
export async function measureCallProgress(
  read: ReadClient,
  { callId, tell }: { callId: string; tell: number },
): Promise<CallProgress> {
  const [count, left, first] = await Promise.all([
    read.dossier.count({ where: { callId, ...waiting } }),
    read.dossier.count({ where: unfinished(callId) }),
    read.dossier.findMany({
      where: unfinished(callId),
      orderBy: { code: "asc" },
      take: tell,
      select: { code: true, state: true },
    }),
  ]);
  return { waiting: count, unfinished: left, first: first.map(withState) };
}

/** Who takes no part in the ranking that is to be approved, by code. */
export async function listExcluded(tx: Transaction, callId: string) {
  const rows = await tx.dossier.findMany({
    where: notWaiting(callId),
    orderBy: { code: "asc" },
    select: { code: true, state: true, company: { select: { name: true } } },
  });
  return rows.map(withState);
}

/** Where each dossier stands and the head of its chain, by id. */
export async function mapHeads(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.dossier.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      state: true,
      auditSequence: true,
      auditHead: true,
      documentsIssued: true,
    },
  });
  return new Map(rows.map((row) => [row.id, withState(row)]));
}

/** The names of the firms of some dossiers, by the dossier's id. */
export async function mapCompanyNames(read: ReadClient, ids: readonly string[]) {
  const rows = await read.dossier.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, company: { select: { name: true } } },
  });
  return new Map(rows.map(({ id, company }) => [id, company.name]));
}

function withState<Row extends { state: string }>(row: Row) {
  return { ...row, state: row.state as StateName };
}
