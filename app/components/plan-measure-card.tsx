import { Link } from "@remix-run/react";
import { sinceDay, untilDay } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import type { PlanMeasure } from "#workflows/plan/conciliation-plan.ts";
import { costOfMeasure } from "#workflows/plan/plan-budget.ts";
import { describeReach } from "#workflows/plan/describe-reach.ts";
import { costItemKeys, costItems } from "#workflows/plan/plan-choices.ts";
import type { MeasureProgress } from "#workflows/plan/plan-review.ts";
import { areas } from "#workflows/programme/areas.ts";
import { structuralEvidence } from "#workflows/programme/measures/catalogue-measure.ts";
import { FieldList } from "./field-list.tsx";
import { PlanMeasureStanding } from "./plan-measure-standing.tsx";
import { PostButton } from "./post-button.tsx";
import { UploadPart, type UploadPartProps } from "./upload-part.tsx";

type PlanMeasureCardProps = {
  measure: PlanMeasure;
  /** Address of the measure's page; null when the reader cannot change it. */
  editHref: string | null;
  /** How it stands since the plan was given back; absent where it never was. */
  progress?: MeasureProgress | undefined;
  uploads: UploadPartProps["uploads"];
  dossierId: string;
};

/** A measure of a plan: what it is for, whom it reaches, when, what it costs, how it is measured. */
export function PlanMeasureCard(props: PlanMeasureCardProps) {
  const { measure, editHref, progress, uploads, dossierId } = props;
  const { title, catalogueCode, area, structural } = measure;
  return (
    <section className="panel measure-card" aria-label={title}>
      <h3>{title}</h3>
      <p className="measure-tags">
        {catalogueCode !== null && <span className="code">{catalogueCode}</span>}
        <span>{areas[area].label}</span>
        <span>{structural ? "Strutturale" : "Temporanea"}</span>
        <strong>{formatEuro(costOfMeasure(measure))}</strong>
      </p>
      {progress && (
        <PlanMeasureStanding
          measure={measure}
          progress={progress}
          reader={editHref === null ? "reviewer" : "writer"}
        />
      )}
      <p>{measure.aim}</p>
      <FieldList rows={describeMeasure(measure)} />
      <UploadPart
        dossierId={dossierId}
        purpose="measureEvidence"
        subjectId={measure.id}
        uploads={uploads}
        mayUpload={editHref !== null}
      />
      {editHref !== null && (
        <div className="form-buttons">
          <Link className="btn btn-outline-primary btn-xs" to={editHref}>
            Modifica<span className="visually-hidden"> {title}</span>
          </Link>
          <PostButton
            action={`${editHref}/remove`}
            label="Togli dal piano"
            tone="danger"
            small
            confirm={`La misura «${title}» esce dal piano con tutto quello che hai scritto. Non si può annullare.`}
          />
        </div>
      )}
    </section>
  );
}

function describeMeasure(measure: PlanMeasure): [string, string][] {
  const isBound = measure.structural || measure.evidenceReference !== "";
  const evidence =
    measure.evidenceKind === null || !isBound
      ? ""
      : `${structuralEvidence[measure.evidenceKind]}. ${measure.evidenceReference}`;
  const target = `${measure.indicator}: da ${measure.baseline || "non rilevato"} a ${measure.target}`;
  const rows: [string, string][] = [
    ["Risponde a", measure.answersNeed],
    ["Persone raggiunte", describeReach(measure)],
    ["Periodo", `${sinceDay(measure.startsOn)} ${untilDay(measure.endsOn)}`],
    ["Documento", evidence],
    ["Costi", describeCosts(measure)],
    ["Responsabile", measure.responsible],
    ["Obiettivo misurabile", target],
  ];
  return rows.filter(([, value]) => value !== "");
}

function describeCosts(measure: PlanMeasure): string {
  const items = costItemKeys
    .filter((item) => measure[item] > 0)
    .map((item) => `${costItems[item]} ${formatEuro(measure[item])}`);
  const outside = measure.ineligibleCents;
  return [...items, ...(outside > 0 ? [`non ammissibili ${formatEuro(outside)}`] : [])].join("; ");
}
