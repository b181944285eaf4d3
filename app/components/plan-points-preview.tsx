import { formatPoints } from "#workflows/points.ts";
import type { CriterionScore } from "#workflows/evaluation/grid-inputs.ts";
import { findCriterion } from "#workflows/programme/grid/scoring-grid.ts";
import { DataTable } from "./data-table.tsx";

/** What the plan as written would bring on the grid, and what each criterion looks at. */
export function PlanPointsPreview({ scores }: { scores: readonly CriterionScore[] }) {
  const total = scores.reduce((sum, { points }) => sum + points, 0);
  const most = scores.reduce((sum, { code }) => sum + findCriterion(code).max, 0);
  return (
    <details className="points-preview">
      <summary>
        Punti che il piano porta già: {formatPoints(total)} su {formatPoints(most)}
      </summary>
      <p className="field-hint">
        È una stima: gli altri criteri dipendono dall&apos;accordo, dalla domanda e da chi valuta. I
        documenti li controlla l&apos;istruttoria.
      </p>
      <DataTable
        caption="Punti per criterio"
        hideCaption
        columns={["Criterio", { title: "Punti", align: "right" }, "Perché", "Come si calcola"]}
        rows={scores.map(({ code, points, explanation }) => {
          const { title, max, rule } = findCriterion(code);
          return [title, `${formatPoints(points)} / ${formatPoints(max)}`, explanation, rule];
        })}
      />
    </details>
  );
}
