import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { MeasureRecord } from "#app/components/measure-record.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanLive } from "#app/components/plan-live.tsx";
import { PlanMeasureStanding } from "#app/components/plan-measure-standing.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { UploadPart } from "#app/components/upload-part.tsx";
import { PlanMeasureFields } from "#app/components/plan-measure-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { editMeasure } from "#app/services/plan/edit-measure.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { listNeeds } from "#app/services/plan/list-needs.server.ts";
import { planHomeOf } from "#app/services/plan/plan-in-work.server.ts";
import { measureNotFound } from "#app/services/plan/plan-refusals.ts";
import { typeMeasure } from "#workflows/plan/plan-form-values.ts";
import { planMeasureSchema } from "#workflows/plan/plan-measure-schema.ts";
import type { MeasureCode } from "#workflows/programme/measures/catalogue-measure.ts";
import { findMeasure, staffSizeOf } from "#workflows/programme/measures/measure-catalogue.ts";

export const meta: MetaFunction = () => [
  { title: "Modifica una misura · Conciliazione In Pratica" },
];

export const handle = { crumb: "Misura" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const outcome = await openPlanPage({
    act,
    dossierId: requireParam(params, "dossierId"),
    inWork: true,
  });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, home, plan, call, showsPoints, review, uploads, may } = outcome.value;
  const measureId = requireParam(params, "measureId");
  const measure = plan.measures.find(({ id }) => id === measureId);
  if (!measure) throw refuse(measureNotFound);
  return {
    isOpen: may.save,
    dossierId,
    ...{ home, plan, call, showsPoints, uploads },
    measure,
    progress: review?.progress[measureId] ?? null,
    needs: await listNeeds(act, dossierId),
    values: typeMeasure(measure),
    size: staffSizeOf(plan.staffHeads),
    indicators: indicatorsOf(measure.catalogueCode),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const measureId = requireParam(params, "measureId");
  const form = await parseForm(request, planMeasureSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await editMeasure({ act, dossierId, measureId, measure: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(await planHomeOf(act, dossierId));
}

export default function MeasureRoute() {
  const page = useLoaderData<typeof loader>();
  const { isOpen, dossierId, measure, values, size, progress } = page;
  const reply = useActionData<typeof action>();
  const code = measure.catalogueCode;
  const back = { href: page.home, label: "Piano" };
  if (!isOpen && reply === undefined) return <ClosedAct title={measure.title} backTo={back} />;
  return (
    <>
      <PageHeader title={measure.title} backTo={back} />
      {progress && <PlanMeasureStanding measure={measure} progress={progress} reader="writer" />}
      {code !== null && <MeasureRecord code={code} size={size} />}
      <ValidatedForm schema={planMeasureSchema} reply={reply} values={values}>
        <HiddenField name="version" />
        <HiddenField name="catalogueCode" />
        {progress?.standing === "returned" ? <ReplyField /> : <HiddenField name="reply" />}
        <PlanMeasureFields indicators={page.indicators} needs={page.needs} />
        <PlanLive
          plan={page.plan}
          call={page.call}
          form={{ part: "measure", measureId: measure.id }}
          showsPoints={page.showsPoints}
        />
      </ValidatedForm>
      <h2>Il documento che la rende stabile</h2>
      <UploadPart
        dossierId={dossierId}
        purpose="measureEvidence"
        subjectId={measure.id}
        uploads={page.uploads}
        mayUpload={isOpen}
      />
    </>
  );
}

function indicatorsOf(code: MeasureCode | null): readonly string[] {
  return code === null ? [] : findMeasure(code).indicators;
}

function ReplyField() {
  return (
    <TextAreaField
      name="reply"
      label="La tua risposta al consulente"
      hint="Se la misura resta com'è, scrivi perché. Se la cambi, puoi lasciarla vuota."
      rows={3}
      maxLength={1000}
      required={false}
    />
  );
}

ReplyField.listsFields = true;
