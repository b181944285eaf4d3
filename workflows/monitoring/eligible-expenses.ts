import { shareOfCents, sumCents, type Cents } from "../money.ts";

/** An expense after the officer has looked at it. */
export type VerifiedExpense = {
  amountCents: Cents;
  /** What is admitted of it: nothing, a part, or all. */
  admittedCents: Cents;
  capitalGoods: boolean;
};

export type Settlement = {
  declaredCents: Cents;
  eligibleCents: Cents;
  eligibleCapitalGoodsCents: Cents;
  /** The call's share of the eligible expenses, rounded down to the cent. */
  shareOfEligibleCents: Cents;
  finalGrantCents: Cents;
  paidCents: Cents;
  /** Still to be paid; negative when money has to come back. */
  balanceCents: Cents;
};

type SettlementCase = {
  awardCents: Cents;
  intensityPercent: number;
  expenses: readonly VerifiedExpense[];
  paidCents: Cents;
};

/**
 * What the verified expenses are worth, in cents. The final grant is the award or the call's share
 * of the eligible expenses, whichever is less; the balance is what is left after the advance.
 * @throws RangeError when more is admitted of an expense than was spent, or less than nothing.
 */
export function settleGrant(settlement: SettlementCase): Settlement {
  const { awardCents, intensityPercent, expenses, paidCents } = settlement;
  if (
    expenses.some(
      ({ admittedCents, amountCents }) => admittedCents < 0 || admittedCents > amountCents,
    )
  ) {
    throw new RangeError("What is admitted of an expense lies between nothing and its amount");
  }
  const eligibleCents = sumCents(expenses.map((expense) => expense.admittedCents));
  const capitalGoods = expenses.filter((expense) => expense.capitalGoods);
  const shareOfEligibleCents = shareOfCents(eligibleCents, intensityPercent, 100, "down");
  const finalGrantCents = Math.min(awardCents, shareOfEligibleCents);
  return {
    declaredCents: sumCents(expenses.map((expense) => expense.amountCents)),
    eligibleCents,
    eligibleCapitalGoodsCents: sumCents(capitalGoods.map((expense) => expense.admittedCents)),
    shareOfEligibleCents,
    finalGrantCents,
    paidCents,
    balanceCents: finalGrantCents - paidCents,
  };
}
