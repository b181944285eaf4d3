import type { StateName } from "../dossier/dossier-states.ts";
import { shareOfCents, type Cents } from "../money.ts";

/** The two payments of an award, in order, with the name people read and the code on the transfer. */
export const instalments = {
  advance: { label: "Anticipo", code: "ACC" },
  balance: { label: "Saldo", code: "SAL" },
} as const;

export type Instalment = keyof typeof instalments;

/**
 * The award in two parts, in cents. The advance is rounded half up and the balance is what is left,
 * so the parts always add up to the award.
 * @param advancePercent whole percent of the award paid at once (the call's rule set; usually 70).
 */
export function splitAward(awardCents: Cents, advancePercent: number): Record<Instalment, Cents> {
  if (awardCents < 0 || advancePercent < 0 || advancePercent > 100) {
    throw new RangeError("An award is not negative and an advance is a share of it");
  }
  const advance = shareOfCents(awardCents, advancePercent, 100);
  return { advance, balance: awardCents - advance };
}

/** The instalment a payment state is about; null in any other state. */
export function instalmentOf(state: StateName): Instalment | null {
  if (state.startsWith("payment.advance")) return "advance";
  if (state.startsWith("payment.balance")) return "balance";
  return null;
}

type CapitalGoodsCase = {
  grossCents: Cents;
  /** Whole grant the instalment belongs to. */
  grantCents: Cents;
  /** Eligible (or, before the report, planned) cost and the part of it for capital goods. */
  costCents: Cents;
  capitalGoodsCostCents: Cents;
  /** Share for capital goods already recognised in earlier instalments. */
  alreadyRecognisedCents: Cents;
};

/**
 * Part of an instalment that pays for capital goods, in cents: the grant is spread over the costs in
 * proportion, and what earlier instalments have already recognised is taken off. Never below zero
 * nor above the instalment, so over both instalments the whole share comes out right.
 */
export function capitalGoodsInInstalment(payment: CapitalGoodsCase): Cents {
  if (payment.costCents <= 0) return 0;
  const dueBySoFar =
    shareOfCents(payment.grantCents, payment.capitalGoodsCostCents, payment.costCents) -
    payment.alreadyRecognisedCents;
  return Math.max(0, Math.min(payment.grossCents, dueBySoFar));
}
