import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { MeasureRecord } from "#app/components/measure-record.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanMeasureFields } from "#app/components/plan-measure-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { editMeasure } from "#app/services/plan/edit-measure.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { measureNotFound } from "#app/services/plan/plan-refusals.ts";
import { typeMeasure } from "#workflows/plan/plan-form-values.ts";
import { planMeasureSchema } from "#workflows/plan/plan-measure-schema.ts";
import { findMeasure, staffSizeOf } from "#workflows/programme/measures/measure-catalogue.ts";

export const meta: MetaFunction = () => [
  { title: "Modifica una misura · Conciliazione In Pratica" },
];

export const handle = { crumb: "Misura" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const outcome = await openPlanPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, plan, may } = outcome.value;
  const measureId = requireParam(params, "measureId");
  const measure = plan.measures.find(({ id }) => id === measureId);
  if (!measure) throw refuse(measureNotFound);
  return {
    isOpen: may.save,
    dossierId,
    measure,
    values: typeMeasure(measure),
    size: staffSizeOf(plan.staffHeads),
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
  return redirect(`/dossiers/${dossierId}/plan`);
}

export default function MeasureRoute() {
  const { isOpen, dossierId, measure, values, size } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const code = measure.catalogueCode;
  const back = { href: `/dossiers/${dossierId}/plan`, label: "Piano" };
  if (!isOpen && reply === undefined) return <ClosedAct title={measure.title} backTo={back} />;
  return (
    <>
      <PageHeader title={measure.title} backTo={back} />
      {measure.remarks !== "" && (
        <Callout tone="warning" title="Nota del consulente">
          {measure.remarks}
        </Callout>
      )}
      {code !== null && <MeasureRecord code={code} size={size} />}
      <ValidatedForm schema={planMeasureSchema} reply={reply} values={values}>
        <HiddenField name="version" />
        <HiddenField name="catalogueCode" />
        <PlanMeasureFields indicators={code === null ? [] : findMeasure(code).indicators} />
      </ValidatedForm>
    </>
  );
}
