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
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanGeneralFields } from "#app/components/plan-general-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { typeGeneral } from "#workflows/plan/plan-form-values.ts";
import { planGeneralSchema } from "#workflows/plan/plan-general-schema.ts";

export const meta: MetaFunction = () => [{ title: "Il piano in breve · Conciliazione In Pratica" }];

export const handle = { crumb: "In breve" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const outcome = await openPlanPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, plan, may } = outcome.value;
  const { staffHeads, staffWomen } = plan;
  return { isOpen: may.save, dossierId, staffHeads, staffWomen, values: typeGeneral(plan) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, planGeneralSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await savePlanGeneral({ act, dossierId, general: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/plan`);
}

export default function PlanGeneralRoute() {
  const { isOpen, dossierId, staffHeads, staffWomen, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/plan`, label: "Piano" };
  if (!isOpen && reply === undefined) return <ClosedAct title="Il piano in breve" backTo={back} />;
  return (
    <>
      <PageHeader title="Il piano in breve" backTo={back} />
      <ValidatedForm schema={planGeneralSchema} reply={reply} values={values}>
        <HiddenField name="version" />
        <PlanGeneralFields staffHeads={staffHeads} staffWomen={staffWomen} />
      </ValidatedForm>
    </>
  );
}
