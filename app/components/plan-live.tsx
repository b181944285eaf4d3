import { useEffect, useRef, useState } from "react";
import { readPostedValues } from "#app/forms/posted-values.ts";
import { formatEuro } from "#workflows/money.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { applyTyped, type PlanForm } from "#workflows/plan/live-plan.ts";
import { fundPlan, type PlanCall } from "#workflows/plan/plan-call.ts";
import { previewPoints } from "#workflows/plan/preview-points.ts";
import { formatPoints } from "#workflows/points.ts";
import { PlanFundingList } from "./plan-funding-list.tsx";
import { PlanPointsPreview } from "./plan-points-preview.tsx";

type PlanLiveProps = {
  plan: ConciliationPlan;
  call: PlanCall | null;
  /** Which part of the plan the surrounding form is. */
  form: PlanForm;
  showsPoints: boolean;
};

/**
 * Sums and points of the plan with what is typed in the surrounding form, by the rules that will
 * judge and score it. Without JavaScript it shows the plan as it was saved.
 */
export function PlanLive({ plan, call, form, showsPoints }: PlanLiveProps) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<ConciliationPlan | null>(null);
  // The object is new with every rendering; what it says is not.
  const formKey = JSON.stringify(form);
  useEffect(() => {
    const element = place.current?.closest("form");
    if (!element) return undefined;
    const read = () => {
      const values = readPostedValues(new FormData(element));
      setTyped(applyTyped(plan, JSON.parse(formKey) as PlanForm, values));
    };
    read();
    element.addEventListener("input", read);
    return () => {
      element.removeEventListener("input", read);
    };
  }, [plan, formKey]);
  const shown = typed ?? plan;
  const funding = fundPlan(shown, call);
  const points = previewPoints(shown, call).reduce((sum, one) => sum + one.points, 0);
  return (
    <>
      <output className="plan-live-sum">
        Costo ammissibile <strong>{formatEuro(funding.eligibleCents)}</strong> · resta da chiedere{" "}
        <strong>{formatEuro(funding.requestedCents)}</strong>
        {showsPoints && points > 0 && (
          <>
            {" "}
            · punti del piano <strong>{formatPoints(points)}</strong>
          </>
        )}
      </output>
      <div className="plan-live panel" ref={place}>
        <h2>Il piano, mentre scrivi</h2>
        <PlanFundingList funding={funding} call={call} />
        {showsPoints && <PlanPointsPreview plan={shown} call={call} />}
      </div>
    </>
  );
}
