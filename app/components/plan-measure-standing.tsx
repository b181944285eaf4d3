import type { PlanMeasure } from "#workflows/plan/conciliation-plan.ts";
import type { MeasureProgress } from "#workflows/plan/plan-review.ts";
import { Callout } from "./callout.tsx";
import { ChangeTable } from "./change-table.tsx";

type PlanMeasureStandingProps = {
  measure: PlanMeasure;
  progress: MeasureProgress;
  /** The company is told what to do, the consultant what was done. */
  reader: "writer" | "reviewer";
};

/** How a measure stands since the plan was given back: remark, answer, what changed. */
export function PlanMeasureStanding(props: PlanMeasureStandingProps) {
  const { standing, changes } = props.progress;
  if (standing === "approved")
    return <p className="measure-standing">✓ Il consulente l&apos;ha già approvata.</p>;
  return (
    <>
      {standing === "returned" && <Returned {...props} />}
      {standing === "new" && <p className="measure-standing">Aggiunta dopo la revisione.</p>}
      {changes.length > 0 && (
        <ChangeTable caption="Che cosa è cambiato dopo la revisione" changes={changes} />
      )}
    </>
  );
}

function Returned({ measure, progress: { isAnswered }, reader }: PlanMeasureStandingProps) {
  const open =
    reader === "writer"
      ? "Cambia la misura, oppure rispondi alla nota."
      : "Non è cambiata e non c'è risposta.";
  return (
    <Callout tone={isAnswered ? "note" : "warning"} title="Nota del consulente">
      <p>{measure.remarks}</p>
      {measure.reply !== "" && (
        <p>
          <strong>Risposta dell&apos;impresa:</strong> {measure.reply}
        </p>
      )}
      {!isAnswered && <p>{open}</p>}
    </Callout>
  );
}
