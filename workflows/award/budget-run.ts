import type { Cents } from "../money.ts";

/** Where the money leaves an application. */
export const rankingOutcomes = {
  funded: "Finanziata",
  partlyFunded: "Finanziata in parte",
  waitingList: "Idonea in lista d'attesa",
  belowThreshold: "Non idonea",
} as const;

export type RankingOutcome = keyof typeof rankingOutcomes;

/** An application in its place, with what it asks for. */
export type BudgetEntry = {
  dossierId: string;
  requestedCents: Cents;
  passes: boolean;
  /** It gave the grant up, lapsed or was revoked: it takes no money any more. */
  hasLeft?: boolean;
  /** Already granted and accepted: the amount is settled and is not computed again. */
  settledCents?: Cents;
};

export type BudgetRow = {
  dossierId: string;
  /** null for one that has left the ranking. */
  outcome: RankingOutcome | null;
  awardedCents: Cents;
  /** Money left after this row. */
  leftCents: Cents;
  /** Whether the budget has ended here or above. */
  isCut: boolean;
};

/** Gives the next application of the ranking its money. */
export type BudgetGiver = (entry: BudgetEntry) => BudgetRow;

/**
 * Gives the budget out from the top. The first application it does not cover is the cut: it is
 * partly funded when at least `partialFromPercent` of its request is left, and nothing below it is
 * funded. Run again after a waiver, the partly funded one is completed first.
 * @param entries in the order of the ranking.
 */
export function runBudget(request: {
  entries: readonly BudgetEntry[];
  budgetCents: Cents;
  partialFromPercent: number;
}): BudgetRow[] {
  const settled = request.entries.reduce((sum, entry) => sum + settledAmount(entry), 0);
  const leftCents = request.budgetCents - settled;
  const { partialFromPercent } = request;
  return request.entries.map(openBudget({ leftCents, partialFromPercent }));
}

/**
 * As {@link runBudget}, one application at a time.
 * @param leftCents the budget without what is settled already.
 */
export function openBudget({
  leftCents,
  partialFromPercent,
}: {
  leftCents: Cents;
  partialFromPercent: number;
}): BudgetGiver {
  let left = leftCents;
  let isCut = false;
  return (entry) => {
    const share = giveOut(entry, { left, isCut, partialFromPercent });
    if (entry.settledCents === undefined) left -= share.awardedCents;
    isCut ||= share.isCut;
    const { outcome, awardedCents } = share;
    return { dossierId: entry.dossierId, outcome, awardedCents, leftCents: left, isCut };
  };
}

/** Money already settled is set aside before anybody else is served: it can no longer move. */
export function settledAmount(entry: BudgetEntry): Cents {
  return entry.hasLeft ? 0 : (entry.settledCents ?? 0);
}

type Purse = { left: Cents; isCut: boolean; partialFromPercent: number };
type Share = { outcome: RankingOutcome | null; awardedCents: Cents; isCut: boolean };

function giveOut(entry: BudgetEntry, purse: Purse): Share {
  if (entry.hasLeft) return { outcome: null, awardedCents: 0, isCut: false };
  if (!entry.passes) return { outcome: "belowThreshold", awardedCents: 0, isCut: false };
  if (entry.settledCents !== undefined) return keepSettled(entry, entry.settledCents);
  if (purse.isCut) return { outcome: "waitingList", awardedCents: 0, isCut: true };
  if (entry.requestedCents <= purse.left)
    return { outcome: "funded", awardedCents: entry.requestedCents, isCut: false };
  return mayBePartlyFunded(entry.requestedCents, purse)
    ? { outcome: "partlyFunded", awardedCents: purse.left, isCut: true }
    : { outcome: "waitingList", awardedCents: 0, isCut: true };
}

function keepSettled(entry: BudgetEntry, settledCents: Cents): Share {
  const isWhole = settledCents >= entry.requestedCents;
  return {
    outcome: isWhole ? "funded" : "partlyFunded",
    awardedCents: settledCents,
    isCut: false,
  };
}

function mayBePartlyFunded(requestedCents: Cents, { left, partialFromPercent }: Purse): boolean {
  // Cents times a percentage stays far below the largest safe integer.
  return left > 0 && left * 100 >= requestedCents * partialFromPercent;
}
