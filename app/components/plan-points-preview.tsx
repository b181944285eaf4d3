import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import type { PlanCall } from "#workflows/plan/plan-call.ts";
import { previewPoints } from "#workflows/plan/preview-points.ts";
import { listRaises } from "#workflows/plan/raise-points.ts";
import { formatPoints } from "#workflows/points.ts";
import { findCriterion } from "#workflows/programme/grid/scoring-grid.ts";
import { DataTable } from "./data-table.tsx";

type PlanPointsPreviewProps = { plan: ConciliationPlan; call: PlanCall | null; isOpen?: boolean };

/** What the plan as written would bring on the grid, and what would bring more. */
export function PlanPointsPreview({ plan, call, isOpen = false }: PlanPointsPreviewProps) {
  const scores = previewPoints(plan, call);
  if (scores.length === 0) return null;
  const raises = new Map(listRaises(plan, call).map((raise) => [raise.code, raise]));
  const total = scores.reduce((sum, { points }) => sum + points, 0);
  const most = scores.reduce((sum, { code }) => sum + findCriterion(code).max, 0);
  return (
    <details className="points-preview" open={isOpen}>
      <summary>
        Punti che il piano porta già: {formatPoints(total)} su {formatPoints(most)}
      </summary>
      <p className="field-hint">
        È una stima con le regole che daranno il punteggio: gli altri criteri dipendono
        dall&apos;accordo e da chi valuta. I documenti li controlla l&apos;istruttoria
        {call ? "; il costo per risultato si confronta con il valore del bando." : "."}
      </p>
      <DataTable
        caption="Punti per criterio"
        hideCaption
        columns={[
          "Criterio",
          { title: "Punti", align: "right" },
          "Perché",
          "Che cosa li farebbe salire",
        ]}
        rows={scores.map(({ code, points, explanation }) => {
          const { title, max } = findCriterion(code);
          const raise = raises.get(code);
          return [
            title,
            `${formatPoints(points)} / ${formatPoints(max)}`,
            explanation,
            raise ? `${raise.text} +${formatPoints(raise.gain)}` : sayNoRaise(points, max),
          ];
        })}
      />
    </details>
  );
}

function sayNoRaise(points: number, max: number): string {
  return points >= max ? "È già il massimo." : "—";
}
