import { mapCompanyNames } from "#app/data/award/rankable-dossiers.server.ts";
import {
  findCut,
  listRanked,
  pagesOfStandings,
  type RankedDossier,
  type RankingFilter,
} from "#app/data/award/standings.server.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { heldCents } from "#workflows/award/budget-standing.ts";
import {
  tellRecalculated,
  wasRecalculated,
  type RankedRow,
} from "#workflows/award/call-ranking.ts";
import type { Cents } from "#workflows/money.ts";
import { findSlides } from "./find-slides.server.ts";
import { computeCallRanking } from "./read-call-ranking.server.ts";
import { showApprovedRow, showPreviewRow, type RankingRowView } from "./show-ranking-row.ts";

type Call = {
  id: string;
  ruleSet: string;
  budgetCents: number;
  referenceCostCents: number;
};

type Request = { reader: Reader; call: Call; filter: RankingFilter };

/** Some rows of a ranking, and the place after which the next ones begin; null at the end. */
export type RankingPage = {
  rows: RankingRowView[];
  next: number | null;
  /** Sheets that today's median changes: how many, and the first of them. */
  recalculated: { count: number; first: string[] };
};

const ROWS_AT_ONCE = 50;
const RECALCULATED_TOLD = 10;

/** A page of the ranking as it would be today. Every sheet is computed: there is no stored order. */
export async function pageOfPreview(
  read: ReadClient,
  { reader, call, filter }: Request,
): Promise<RankingPage & { ranked: number }> {
  const ranking = await computeCallRanking(read, { reader, call, seed: "" });
  const shown: RankedRow[] = [];
  const recalculated = { count: 0, first: [] as string[] };
  let cut: number | null = null;
  for (const row of ranking.rows()) {
    if (cut === null && isAtCut(row)) cut = row.position;
    if (shown.length <= ROWS_AT_ONCE && isWanted(row, filter)) shown.push(row);
    if (!wasRecalculated(row)) continue;
    recalculated.count += 1;
    if (recalculated.count <= RECALCULATED_TOLD) recalculated.first.push(tellRecalculated(row));
  }
  const { page, next } = cutPage(shown);
  const names = await mapCompanyNames(
    read,
    page.map(({ dossierId }) => dossierId),
  );
  const rows = page.map((row) =>
    showPreviewRow(row, {
      companyName: names.get(row.dossierId) ?? "",
      isCut: row.position === cut,
    }),
  );
  return { rows, next, recalculated, ranked: ranking.size };
}

function isAtCut({ outcome }: RankedRow): boolean {
  return outcome === "partlyFunded" || outcome === "waitingList";
}

function isWanted(row: RankedRow, { after, outcome, code }: RankingFilter): boolean {
  return (
    row.position > after &&
    (outcome === null || row.outcome === outcome) &&
    row.code.startsWith(code)
  );
}

/** A page of an approved ranking with the money that is left below each row today. */
export async function pageOfApproved(
  read: ReadClient,
  { reader, call, filter }: Request,
): Promise<RankingPage> {
  const [found, cut, slides] = await Promise.all([
    listRanked(read, reader, { ...filter, callId: call.id, take: ROWS_AT_ONCE + 1 }),
    findCut(read, call.id),
    findSlides(read, { reader, call }),
  ]);
  const { page, next } = cutPage(found);
  const left = await moneyLeft(read, { reader, call, page });
  const sums = new Map(slides.map(({ dossierId, awardedCents }) => [dossierId, awardedCents]));
  const rows = page.map((row) =>
    showApprovedRow(row, {
      leftCents: left.get(row.position) ?? 0,
      slideCents: sums.get(row.dossier.id) ?? null,
      isCut: row.position === cut,
    }),
  );
  return { rows, next, recalculated: { count: 0, first: [] } };
}

function cutPage<Row extends { position: number }>(found: readonly Row[]) {
  const page = found.slice(0, ROWS_AT_ONCE);
  return { page, next: found.length > page.length ? (page.at(-1)?.position ?? null) : null };
}

/** What of the budget is left below some places: who holds money is read, from the top. */
async function moneyLeft(
  read: ReadClient,
  request: { reader: Reader; call: Call; page: readonly RankedDossier[] },
): Promise<Map<number, Cents>> {
  const { reader, call, page } = request;
  const places = page.map(({ position }) => position);
  const taken = new Map(places.map((place) => [place, 0]));
  for await (const holders of pagesOfStandings(read, reader, { callId: call.id, only: "holders" }))
    for (const holder of holders) {
      const place = places.find((at) => at >= holder.position);
      if (place === undefined) return addUpLeft(taken, call.budgetCents);
      taken.set(place, (taken.get(place) ?? 0) + heldCents(holder));
    }
  return addUpLeft(taken, call.budgetCents);
}

/** @param taken the money that goes at each place or above it, down from the place before. */
function addUpLeft(taken: ReadonlyMap<number, Cents>, budgetCents: Cents): Map<number, Cents> {
  let left = budgetCents;
  return new Map(Array.from(taken, ([place, cents]) => [place, (left -= cents)]));
}
