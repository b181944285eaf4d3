import type { StateName } from "../dossier/dossier-states.ts";
import type { Cents } from "../money.ts";
import { openBudget, settledAmount, type BudgetEntry } from "./budget-run.ts";

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

/** An application that the money left lets go up: the sum it would have, asks for and has now. */
export type Slide = {
  dossierId: string;
  awardedCents: Cents;
  requestedCents: Cents;
  heldCents: Cents;
};

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

/** What of the budget can no longer move because of an application. */
export function settledCents(standing: Standing): Cents {
  return settledAmount(toBudgetEntry(standing));
}

/** Tells of the next application of a ranking whether it goes up, and whether the money has ended. */
export type SlideFinder = (standing: Standing) => { slide: Slide | null; isCut: boolean };

/**
 * Runs the budget again over an approved ranking, in its order, as things stand today. Below the
 * cut nobody goes up: one may stop there.
 * @param request.settledCents the sum of {@link settledCents} over the whole ranking.
 */
export function openRerun(request: {
  budgetCents: Cents;
  settledCents: Cents;
  partialFromPercent: number;
}): SlideFinder {
  const { budgetCents, settledCents: settled, partialFromPercent } = request;
  const give = openBudget({ leftCents: budgetCents - settled, partialFromPercent });
  return (standing) => {
    const { awardedCents, isCut } = give(toBudgetEntry(standing));
    const { dossierId, requestedCents, proposedCents } = standing;
    const held = proposedCents ?? 0;
    const goesUp = MAY_GROW.includes(standing.state) && awardedCents > held;
    return {
      slide: goesUp ? { dossierId, awardedCents, requestedCents, heldCents: held } : null,
      isCut,
    };
  };
}

/** What an application holds of the budget today: nothing once it has left. */
export function heldCents(standing: Standing): Cents {
  const { hasLeft, settledCents: settled } = toBudgetEntry(standing);
  return hasLeft ? 0 : (settled ?? standing.proposedCents ?? 0);
}

function askedNow({ requestedCents, proposedCents, amountCents }: Standing): Cents {
  const wasCutDown = amountCents !== null && proposedCents !== null && amountCents < proposedCents;
  return wasCutDown ? amountCents : requestedCents;
}
