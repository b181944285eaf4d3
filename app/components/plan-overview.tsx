import { Link } from "@remix-run/react";
import { formatDay, sinceDay, untilDay } from "#workflows/italian-dates.ts";
import { planIsDescribed, type ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { bargainingLevels, sharingManners } from "#workflows/plan/plan-choices.ts";
import type { PlanBudget } from "#workflows/plan/plan-budget.ts";
import type { PlanCall, PlanFunding } from "#workflows/plan/plan-call.ts";
import type { MeasureProgress } from "#workflows/plan/plan-review.ts";
import type { Timetable } from "#workflows/plan/plan-timetable.ts";
import { DocumentList, type DocumentLine } from "./document-list.tsx";
import { FieldList } from "./field-list.tsx";
import { PlanBudgetTable } from "./plan-budget-table.tsx";
import { PlanFundingList } from "./plan-funding-list.tsx";
import { PlanMeasureCard } from "./plan-measure-card.tsx";
import { PlanTimetableChart } from "./plan-timetable-chart.tsx";
import { UploadPart, type UploadPartProps } from "./upload-part.tsx";

type PlanOverviewProps = {
  dossierId: string;
  plan: ConciliationPlan;
  budget: PlanBudget;
  timetable: Timetable | null;
  funding: PlanFunding;
  call: PlanCall | null;
  uploads: UploadPartProps["uploads"];
  minutes: readonly DocumentLine[];
  review: { progress: Readonly<Record<string, MeasureProgress>> } | null;
  mayEdit: boolean;
};

/** A whole plan to be read: general part, measures, timetable, money, sharing. */
export function PlanOverview(props: PlanOverviewProps) {
  const { dossierId, plan, timetable, mayEdit, uploads } = props;
  const base = `/dossiers/${dossierId}/plan`;
  return (
    <>
      <PartHeading title="Il piano in breve" editHref={mayEdit ? `${base}/general` : null} />
      <GeneralPart plan={plan} />
      <PartHeading title={`Misure (${String(plan.measures.length)})`} editHref={null} />
      {plan.measures.length === 0 && (
        <p className="empty-state">
          Qui compariranno le misure: le prendi dal catalogo o le scrivi tu.
        </p>
      )}
      {plan.measures.map((measure) => (
        <PlanMeasureCard
          key={measure.id}
          measure={measure}
          editHref={mayEdit ? `${base}/measures/${measure.id}` : null}
          progress={props.review?.progress[measure.id]}
          uploads={uploads}
          dossierId={dossierId}
        />
      ))}
      {mayEdit && (
        <Link className="btn btn-outline-primary" to={`${base}/measures/new`}>
          Aggiungi una misura
        </Link>
      )}
      {timetable && timetable.bars.length > 0 && (
        <>
          <PartHeading title="Calendario" editHref={null} />
          <PlanTimetableChart timetable={timetable} />
        </>
      )}
      <PartHeading title="Costi e coperture" editHref={null} />
      <PlanBudgetTable budget={props.budget} />
      <PlanFundingList funding={props.funding} call={props.call} />
      <PartHeading title="Condivisione e rete" editHref={mayEdit ? `${base}/sharing` : null} />
      <SharingPart plan={plan} />
      {props.minutes.length > 0 && <DocumentList documents={props.minutes} />}
      <UploadPart
        dossierId={dossierId}
        purpose="sharingMinutes"
        subjectId=""
        uploads={uploads}
        mayUpload={mayEdit}
      />
    </>
  );
}

function PartHeading({ title, editHref }: { title: string; editHref: string | null }) {
  return (
    <div className="part-heading">
      <h2>{title}</h2>
      {editHref !== null && (
        <Link to={editHref}>
          Modifica<span className="visually-hidden"> {title}</span>
        </Link>
      )}
    </div>
  );
}

function GeneralPart({ plan }: { plan: ConciliationPlan }) {
  if (!planIsDescribed(plan))
    return (
      <p className="empty-state">Titolo, obiettivo, date, persone e fondi: ancora da scrivere.</p>
    );
  return (
    <>
      <p className="plan-title">{plan.title}</p>
      <p>{plan.aim}</p>
      <FieldList
        rows={[
          ["Periodo", `${sinceDay(plan.startsOn)} ${untilDay(plan.endsOn)}`],
          ["Mesi di incentivo", String(plan.incentiveMonths)],
          ["Mesi di mantenimento dopo", String(plan.maintenanceMonths)],
          ["Persone coperte", `${String(plan.coveredHeads)} su ${String(plan.staffHeads)}`],
          ["Donne coperte", `${String(plan.coveredWomen)} su ${String(plan.staffWomen)}`],
          ["Con carichi di cura", `${String(plan.coveredCarers)} su ${String(plan.carers)}`],
        ]}
      />
    </>
  );
}

function SharingPart({ plan }: { plan: ConciliationPlan }) {
  const manner = plan.sharingManner === null ? "" : sharingManners[plan.sharingManner];
  const participants = plan.sharingParticipants;
  return (
    <FieldList
      rows={[
        ["Condiviso con il personale", plan.sharedOn === null ? "" : formatDay(plan.sharedOn)],
        ["Come", manner],
        ["Partecipanti", participants === null ? "" : String(participants)],
        ["Documento", plan.sharingEvidence],
        ["Verbale di consultazione", plan.consultationMinutes ? "Sì" : "No"],
        ["Contrattazione di secondo livello", bargainingLevels[plan.secondLevelBargaining]],
        ["Imprese che partecipano insieme", String(plan.jointFirms)],
        ["Contratto di rete", plan.networkContract ? "Sì" : "No"],
        ["Convenzioni con i servizi", describeAgreements(plan)],
      ]}
    />
  );
}

function describeAgreements({ serviceAgreements, serviceAgreementMonths }: ConciliationPlan) {
  if (serviceAgreements === 0) return "Nessuna";
  return `${String(serviceAgreements)}, di almeno ${String(serviceAgreementMonths)} mesi`;
}
