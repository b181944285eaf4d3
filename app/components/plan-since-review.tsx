import { formatInstant } from "#workflows/italian-dates.ts";
import type { PlanChange } from "#workflows/plan/plan-changes.ts";
import { ChangeTable } from "./change-table.tsx";

type PlanSinceReviewProps = {
  review: {
    round: number;
    returnedAt: Date;
    returnedByName: string;
    remark: string;
    generalChanges: readonly PlanChange[];
    removedMeasures: readonly string[];
  };
};

/** For the consultant who reads a plan again: what was asked and what changed outside the measures. */
export function PlanSinceReview({ review }: PlanSinceReviewProps) {
  const { remark, generalChanges, removedMeasures } = review;
  return (
    <section className="panel" aria-label="Dopo la revisione">
      <h2>Che cosa è cambiato dopo la revisione</h2>
      <p className="muted">
        Rimandato da {review.returnedByName}, {formatInstant(review.returnedAt)} (giro{" "}
        {review.round}). Le differenze di ciascuna misura sono con la misura.
      </p>
      {remark !== "" && <p>Avevi chiesto: {remark}</p>}
      {removedMeasures.length > 0 && <p>Misure tolte: {removedMeasures.join("; ")}.</p>}
      <ChangeTable caption="Nel resto del piano" changes={generalChanges} />
    </section>
  );
}
