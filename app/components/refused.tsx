import type { RefusalText } from "#app/forms/posted-values.ts";
import { Callout } from "./callout.tsx";
import { ProblemList } from "./problem-list.tsx";

/** A refusal: what happened, why, and what to do. */
export function Refused({ refusal }: { refusal: RefusalText }) {
  return (
    <div role="alert">
      <Callout tone="danger" title={refusal.what}>
        <p>{refusal.why}</p>
        {refusal.problems !== undefined && <ProblemList problems={refusal.problems} />}
        <p className="mb-0">
          <strong>Che cosa fare:</strong> {refusal.remedy}
        </p>
      </Callout>
    </div>
  );
}
