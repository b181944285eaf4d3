import { formatCents, formatEuro, type Cents } from "#workflows/money.ts";
import type { DocumentBlock } from "../programme-document.ts";

/** The money of a plan: cost by item and who covers it, all in cents. */
export type PlanMoney = {
  byItem: readonly { item: string; amountCents: Cents }[];
  totalCents: Cents;
  structuralCents: Cents;
  ownShareCents: Cents;
  otherFundsCents: Cents;
  requestedCents: Cents;
  /** Spending outside of the call's rules; absent in plans approved before it was asked. */
  ineligibleCents?: Cents;
};

/** The cost of a plan by kind of spending. */
export function budgetTable({ budget }: { budget: PlanMoney }): DocumentBlock {
  return {
    kind: "table",
    caption: "Costi del piano per voce, in euro",
    columns: [
      { title: "Voce", width: 70 },
      { title: "Importo", width: 30, align: "right" },
    ],
    rows: budget.byItem.map(({ item, amountCents }) => [item, formatCents(amountCents)]),
    totals: ["Totale", formatCents(budget.totalCents)],
  };
}

/** Who pays for a plan. */
export function coverageFields({ budget }: { budget: PlanMoney }): DocumentBlock {
  const ineligible = budget.ineligibleCents ?? 0;
  return {
    kind: "fields",
    rows: [
      ["Costo delle misure strutturali", formatEuro(budget.structuralCents)],
      ...(ineligible > 0
        ? ([["Spese non ammissibili, a carico dell'impresa", formatEuro(ineligible)]] as const)
        : []),
      ["Quota dell'impresa", formatEuro(budget.ownShareCents)],
      ["Altri fondi", formatEuro(budget.otherFundsCents)],
      ["Incentivo da chiedere", formatEuro(budget.requestedCents)],
    ],
  };
}
