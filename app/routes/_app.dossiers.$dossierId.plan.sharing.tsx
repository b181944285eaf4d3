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
import { PlanSharingFields } from "#app/components/plan-sharing-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { savePlanSharing } from "#app/services/plan/save-plan-sharing.server.ts";
import { typeSharing } from "#workflows/plan/plan-form-values.ts";
import { planSharingSchema } from "#workflows/plan/plan-sharing-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Condivisione e rete · Conciliazione In Pratica" },
];

export const handle = { crumb: "Condivisione e rete" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const outcome = await openPlanPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, plan, may } = outcome.value;
  return { isOpen: may.save, dossierId, values: typeSharing(plan) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, planSharingSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await savePlanSharing({ act, dossierId, sharing: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/plan`);
}

export default function PlanSharingRoute() {
  const { isOpen, dossierId, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/plan`, label: "Piano" };
  if (!isOpen && reply === undefined)
    return <ClosedAct title="Condivisione e rete" backTo={back} />;
  return (
    <>
      <PageHeader title="Condivisione e rete" backTo={back} />
      <ValidatedForm schema={planSharingSchema} reply={reply} values={values}>
        <HiddenField name="version" />
        <PlanSharingFields />
      </ValidatedForm>
    </>
  );
}
