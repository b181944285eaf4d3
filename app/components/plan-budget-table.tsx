import { formatCents, formatEuro } from "#workflows/money.ts";
import type { PlanBudget } from "#workflows/plan/plan-budget.ts";
import { costItemKeys, costItems } from "#workflows/plan/plan-choices.ts";
import { DataTable } from "./data-table.tsx";

/** What counts of a plan's cost, by item. */
export function PlanBudgetTable({ budget }: { budget: PlanBudget }) {
  return (
    <>
      <DataTable
        caption="Costi ammissibili per voce, in euro"
        columns={["Voce", { title: "Importo", align: "right" }]}
        rows={costItemKeys.map((item) => [costItems[item], formatCents(budget.byItem[item])])}
        totals={["Totale", formatCents(budget.totalCents)]}
      />
      <p className="field-hint">
        Di cui per misure strutturali: {formatEuro(budget.structuralCents)}.
      </p>
    </>
  );
}
