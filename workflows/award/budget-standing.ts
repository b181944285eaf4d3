import type { StateName } from "../dossier/dossier-states.ts";
import type { Cents } from "../money.ts";
import { runBudget, type BudgetEntry, type BudgetRow } from "./budget-run.ts";

/** Where an application of an approved ranking stands today. Amounts in cents. */
export type Standing = {
  dossierId: string;
  state: StateName;
  requestedCents: Cents;
  passes: boolean;
  /** What the ranking gives it now; null while it gets nothing. */
  proposedCents: Cents | null;
  /** What the act grants; null before the act. */
  amountCents: Cents | null;
  /** Gross of the payments made. */
  paidCents: Cents;
};

/** An application that the money left lets go up, with the sum it would have. */
export type Slide = { dossierId: string; awardedCents: Cents };

const LEFT: readonly StateName[] = ["withdrawn", "lapsed", "excluded", "notFunded"];
/** Until here a sum can still be completed with a new decision. */
const MAY_GROW: readonly StateName[] = [
  "award.waitingList",
  "award.proposed",
  "award.granted",
  "payment.advanceDue",
];

/**
 * How an application takes part when the budget is run again: whoever has left takes nothing, a sum
 * already on its way to the company is settled, a grant cut down by the de minimis ceiling asks for
 * no more than that.
 */
export function toBudgetEntry(standing: Standing): BudgetEntry {
  const { dossierId, passes } = standing;
  const requestedCents = askedNow(standing);
  if (LEFT.includes(standing.state)) return { dossierId, requestedCents, passes, hasLeft: true };
  // Money paid on a revoked grant is out of the budget until it is given back.
  if (standing.state === "revoked")
    return { dossierId, requestedCents, passes, settledCents: standing.paidCents };
  if (!passes || MAY_GROW.includes(standing.state)) return { dossierId, requestedCents, passes };
  return { dossierId, requestedCents, passes, settledCents: standing.amountCents ?? 0 };
}

/** Runs the budget again over an approved ranking, in its order, as things stand today. */
export function rerunBudget(request: {
  standings: readonly Standing[];
  budgetCents: Cents;
  partialFromPercent: number;
}): BudgetRow[] {
  const { standings, budgetCents, partialFromPercent } = request;
  return runBudget({ entries: standings.map(toBudgetEntry), budgetCents, partialFromPercent });
}

/** What an application holds of the budget today: nothing once it has left. */
export function heldCents(standing: Standing): Cents {
  const { hasLeft, settledCents } = toBudgetEntry(standing);
  return hasLeft ? 0 : (settledCents ?? standing.proposedCents ?? 0);
}

/** The applications that get more than they have now, in the order of the ranking. */
export function findSlides(standings: readonly Standing[], rows: readonly BudgetRow[]): Slide[] {
  return standings.flatMap((standing, index) => {
    const awardedCents = rows[index]?.awardedCents ?? 0;
    const mayGrow = MAY_GROW.includes(standing.state);
    return mayGrow && awardedCents > (standing.proposedCents ?? 0)
      ? [{ dossierId: standing.dossierId, awardedCents }]
      : [];
  });
}

function askedNow({ requestedCents, proposedCents, amountCents }: Standing): Cents {
  const wasCutDown = amountCents !== null && proposedCents !== null && amountCents < proposedCents;
  return wasCutDown ? amountCents : requestedCents;
}
