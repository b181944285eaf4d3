import type { PeriodFigures, RelatedEnterprise } from "./application-input.ts";

/** Weights and sums are kept in ten-thousandths, so that a share of 33,33 % stays exact. */
export const WHOLE = 10_000;

/** Sums over the group, in ten-thousandths of a hundredth of a work unit or of a cent. */
export type GroupFigures = { workUnits: bigint; turnover: bigint; balance: bigint };

export type Period = "last" | "previous";

/**
 * How much of a related enterprise counts, in ten-thousandths. Linked ones count whole, also along
 * a chain of links; partners pro rata, and so do partners of linked ones and linked ones of a
 * partner; a partner of a partner does not count. A chain that bites its tail counts nothing.
 * Source: Rec. 2003/361/EC, annex, artt. 3 and 6.
 */
export function weighEnterprise(
  enterprise: RelatedEnterprise,
  related: readonly RelatedEnterprise[],
): number {
  const chain = chainOf(enterprise, related);
  if (chain === null) return 0;
  const partners = chain.filter(({ kind }) => kind === "partner");
  if (partners.length > 1) return 0;
  return partners[0]?.shareHundredths ?? WHOLE;
}

/**
 * The applicant's figures with those of its group. An enterprise without the earlier period counts
 * there with its last figures, the only ones known.
 */
export function sumGroup(input: {
  own: PeriodFigures;
  related: readonly RelatedEnterprise[];
  period: Period;
}): GroupFigures {
  const { own, related, period } = input;
  const start = weigh(own, WHOLE);
  return related.reduce((sum, enterprise) => {
    const figures = enterprise[period] ?? enterprise.last;
    const share = weigh(figures, weighEnterprise(enterprise, related));
    return {
      workUnits: sum.workUnits + share.workUnits,
      turnover: sum.turnover + share.turnover,
      balance: sum.balance + share.balance,
    };
  }, start);
}

/** The whole hundredths or cents nearest to a sum of the group, for showing it; half goes up. */
export function roundGroupFigure(figure: bigint): number {
  return Number((figure * 2n + BigInt(WHOLE)) / BigInt(2 * WHOLE));
}

function weigh(figures: PeriodFigures, weight: number): GroupFigures {
  return {
    workUnits: BigInt(figures.workUnitsHundredths) * BigInt(weight),
    turnover: BigInt(figures.turnoverCents) * BigInt(weight),
    balance: BigInt(figures.balanceCents) * BigInt(weight),
  };
}

/** The enterprise and those it is reached through, or null for a broken or circular chain. */
function chainOf(
  enterprise: RelatedEnterprise,
  related: readonly RelatedEnterprise[],
): RelatedEnterprise[] | null {
  const chain = [enterprise];
  let throughId = enterprise.throughId;
  while (throughId !== null) {
    const next = related.find(({ id }) => id === throughId);
    if (!next || chain.includes(next)) return null;
    chain.push(next);
    throughId = next.throughId;
  }
  return chain;
}
