import { formatCents, formatEuro } from "#workflows/money.ts";
import type { PlanBudget } from "#workflows/plan/plan-budget.ts";
import { costItemKeys, costItems } from "#workflows/plan/plan-choices.ts";
import { formatPoints } from "#workflows/points.ts";
import { DataTable } from "./data-table.tsx";
import { FieldList } from "./field-list.tsx";

type PlanBudgetTableProps = {
  budget: PlanBudget;
  /** Hundredths of a percent point; null while nothing costs. */
  ownSharePercent: number | null;
};

/** What the plan costs by item and who pays for it. */
export function PlanBudgetTable({ budget, ownSharePercent }: PlanBudgetTableProps) {
  const share = ownSharePercent === null ? "" : ` (${formatPoints(ownSharePercent)}% del costo)`;
  return (
    <>
      <DataTable
        caption="Costi per voce, in euro"
        columns={["Voce", { title: "Importo", align: "right" }]}
        rows={costItemKeys.map((item) => [costItems[item], formatCents(budget.byItem[item])])}
        totals={["Totale", formatCents(budget.totalCents)]}
      />
      <FieldList
        rows={[
          ["Di cui misure strutturali", formatEuro(budget.structuralCents)],
          ["Quota dell'impresa", `${formatEuro(budget.ownShareCents)}${share}`],
          ["Altri fondi", formatEuro(budget.otherFundsCents)],
          ["Incentivo da chiedere", formatEuro(budget.requestedCents)],
        ]}
      />
    </>
  );
}
