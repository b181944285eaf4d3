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
import { runBudget, type RankingOutcome } from "./budget-run.ts";
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
  /** What the final median changed on the sheet; empty when nothing. */
  recalculated: string;
};

export type RankingTerms = {
  rules: ScoreRequest["rules"];
  /** k of the call now that its eligible applications are all known. */
  reference: CostReference;
  budgetCents: Cents;
  partialFromPercent: number;
  seed: string;
};

/** An application with its points as the final figures give them: all that ranking keeps of it. */
export type ScoredEntry = Pick<RankedRow, "points" | "recalculated"> & { candidate: Candidate };

/**
 * The whole ranking of a call from frozen sheets: points computed again with the final figure for
 * E2, order with ties broken, money given out. Same data, same ranking, on any machine.
 */
export function rankCall(entries: readonly RankingEntry[], terms: RankingTerms): RankedRow[] {
  return rankScored(
    entries.map((entry) => scoreEntry(entry, terms)),
    terms,
  );
}

/** Order and money of applications that have their points; in whichever order they come. */
export function rankScored(
  entries: readonly ScoredEntry[],
  { seed, budgetCents, partialFromPercent }: Omit<RankingTerms, "rules" | "reference">,
): RankedRow[] {
  const placed = entries.toSorted(
    (a, b) => compareCandidates(a.candidate, b.candidate, seed).order,
  );
  const money = runBudget({
    entries: placed.map(({ candidate }) => candidate),
    budgetCents,
    partialFromPercent,
  });
  return placed.flatMap(({ candidate, points, recalculated }, index) => {
    const { outcome, awardedCents, leftCents } = money[index] ?? {};
    if (!outcome || awardedCents === undefined || leftCents === undefined) return [];
    const above = placed[index - 1]?.candidate;
    const tieBreak = above ? compareCandidates(above, candidate, seed).tieBreak : null;
    return [
      {
        ...candidate,
        position: index + 1,
        tieBreak,
        points,
        recalculated,
        outcome,
        awardedCents,
        leftCents,
      },
    ];
  });
}

/** The sheet of an application as the final figures give it. */
export function recomputeSheet(frozen: FrozenSheet, terms: ScoringTerms): ComputedSheet {
  return computeScoreSheet(thawSheet(frozen, terms.rules, terms.reference));
}

type ScoringTerms = Pick<RankingTerms, "rules" | "reference">;

/** The points of an application with the final figures, and what they changed on its sheet. */
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
  const recalculated =
    sheet.total === closedTotal
      ? ""
      : `${entry.code}: da ${formatPoints(closedTotal)} a ${formatPoints(sheet.total)} (criterio E2)`;
  return { candidate, points: sheet.lines.map(({ points }) => points), recalculated };
}

/** The points of a row, each with its criterion. */
export function namePoints(
  points: readonly Hundredths[],
): { code: CriterionCode; points: Hundredths }[] {
  return criterionCodes.map((code, index) => ({ code, points: points[index] ?? 0 }));
}

/** Whether the draw decided any place. */
export function drawWasUsed(rows: readonly RankedCandidate[]): boolean {
  return rows.some(({ tieBreak }) => tieBreak === "draw");
}
