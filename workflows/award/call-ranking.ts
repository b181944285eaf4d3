import type { Cents } from "../money.ts";
import { formatPoints, type Hundredths } from "../points.ts";
import { criterionCodes, type CriterionCode } from "../programme/grid/grid-criterion.ts";
import type { CostReference } from "../evaluation/cost-per-result.ts";
import { thawSheet, type FrozenSheet } from "../evaluation/frozen-sheet.ts";
import {
  computeScoreSheet,
  type ComputedSheet,
  type ScoreRequest,
} from "../evaluation/score-sheet.ts";
import { headingTotal } from "../programme/grid/scoring-grid.ts";
import { openBudget, type RankingOutcome } from "./budget-run.ts";
import type { CandidatePool, ScoredEntry } from "./candidate-pool.ts";
import { compareCandidates, type Candidate, type RankedCandidate } from "./ranking.ts";

/** What is needed besides the sheet to put an application in its place. */
export type RankingEntry = {
  dossierId: string;
  code: string;
  workUnits: Hundredths;
  women: number;
  headcount: number;
  protocolAt: number;
  requestedCents: Cents;
  frozen: FrozenSheet;
  /** Total on the sheet as it was closed. */
  closedTotal: Hundredths;
};

/** A place of the ranking with its money; `leftCents` is what remains below it. */
export type RankedRow = RankedCandidate & {
  /** Points of the fifteen criteria, in the order of the grid. */
  points: readonly Hundredths[];
  outcome: RankingOutcome;
  awardedCents: Cents;
  leftCents: Cents;
  /** Total on the sheet as it was closed: the final median may have changed it. */
  closedTotal: Hundredths;
};

export type RankingTerms = {
  rules: ScoreRequest["rules"];
  /** k of the call now that its eligible applications are all known. */
  reference: CostReference;
  budgetCents: Cents;
  partialFromPercent: number;
  seed: string;
};

/** A ranking that is read from the top, as often as one likes, without ever being held whole. */
export type Ranking = { size: number; rows: () => Generator<RankedRow, undefined> };

/**
 * Order and money of a call's applications, in whichever order they were added: ties broken, the
 * budget given out from the top. Same data, same ranking, on any machine.
 */
export function rankPool(
  pool: CandidatePool,
  terms: Omit<RankingTerms, "rules" | "reference">,
): Ranking {
  const order = pool.order(terms.seed);
  return { size: pool.size, rows: () => placeRows(pool, order, terms) };
}

function* placeRows(
  pool: CandidatePool,
  order: Uint32Array,
  { seed, budgetCents, partialFromPercent }: Omit<RankingTerms, "rules" | "reference">,
): Generator<RankedRow, undefined> {
  const give = openBudget({ leftCents: budgetCents, partialFromPercent });
  let above: Candidate | null = null;
  let position = 0;
  for (const index of order) {
    const { candidate, points, closedTotal } = pool.entryAt(index);
    const { outcome, awardedCents, leftCents } = give(candidate);
    // Only one that has left has no outcome, and nobody leaves before the approval.
    if (!outcome) throw new Error(`${candidate.code} has left a ranking not yet approved`);
    position += 1;
    const tieBreak = above ? compareCandidates(above, candidate, seed).tieBreak : null;
    const place = { position, tieBreak, points, closedTotal, outcome, awardedCents, leftCents };
    yield Object.assign(place, candidate);
    above = candidate;
  }
}

/** Whether the final median changed a sheet. */
export function wasRecalculated({ total, closedTotal }: RankedRow): boolean {
  return total !== closedTotal;
}

/** What the final median changed on a sheet. */
export function tellRecalculated({ code, total, closedTotal }: RankedRow): string {
  return `${code}: da ${formatPoints(closedTotal)} a ${formatPoints(total)} (criterio E2)`;
}

/** The sheet of an application as the final figures give it. */
export function recomputeSheet(frozen: FrozenSheet, terms: ScoringTerms): ComputedSheet {
  return computeScoreSheet(thawSheet(frozen, terms.rules, terms.reference));
}

type ScoringTerms = Pick<RankingTerms, "rules" | "reference">;

/** The points of an application with the final figures. */
export function scoreEntry(entry: RankingEntry, terms: ScoringTerms): ScoredEntry {
  const sheet = recomputeSheet(entry.frozen, terms);
  const { closedTotal } = entry;
  const candidate: Candidate = {
    dossierId: entry.dossierId,
    code: entry.code,
    workUnits: entry.workUnits,
    women: entry.women,
    headcount: entry.headcount,
    protocolAt: entry.protocolAt,
    requestedCents: entry.requestedCents,
    total: sheet.total,
    agreementPoints: headingTotal("A", sheet.lines),
    commitmentPoints: headingTotal("B", sheet.lines),
    passes: sheet.failures.length === 0,
  };
  return { candidate, points: sheet.lines.map(({ points }) => points), closedTotal };
}

/** What decided the place of a row, as an approved ranking keeps it. */
export function toCandidate(row: RankedRow): Candidate {
  return {
    dossierId: row.dossierId,
    code: row.code,
    total: row.total,
    agreementPoints: row.agreementPoints,
    commitmentPoints: row.commitmentPoints,
    workUnits: row.workUnits,
    women: row.women,
    headcount: row.headcount,
    protocolAt: row.protocolAt,
    requestedCents: row.requestedCents,
    passes: row.passes,
  };
}

/** The points of a row, each with its criterion. */
export function namePoints(
  points: readonly Hundredths[],
): { code: CriterionCode; points: Hundredths }[] {
  return criterionCodes.map((code, index) => ({ code, points: points[index] ?? 0 }));
}

/** Whether the draw decided any place. */
export function drawWasUsed({ rows }: Pick<Ranking, "rows">): boolean {
  for (const { tieBreak } of rows()) if (tieBreak === "draw") return true;
  return false;
}
