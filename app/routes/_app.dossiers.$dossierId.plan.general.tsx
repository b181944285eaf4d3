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
import { PlanLive } from "#app/components/plan-live.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { planHomeOf } from "#app/services/plan/plan-in-work.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { typeGeneral } from "#workflows/plan/plan-form-values.ts";
import { planGeneralSchema } from "#workflows/plan/plan-general-schema.ts";

export const meta: MetaFunction = () => [{ title: "Il piano in breve · Conciliazione In Pratica" }];

export const handle = { crumb: "In breve" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const outcome = await openPlanPage({
    act,
    dossierId: requireParam(params, "dossierId"),
    inWork: true,
  });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, home, plan, call, showsPoints, may } = outcome.value;
  return { isOpen: may.save, dossierId, home, plan, call, showsPoints, values: typeGeneral(plan) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, planGeneralSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await savePlanGeneral({ act, dossierId, general: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(await planHomeOf(act, dossierId));
}

export default function PlanGeneralRoute() {
  const { isOpen, home, plan, call, showsPoints, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: home, label: "Piano" };
  if (!isOpen && reply === undefined) return <ClosedAct title="Il piano in breve" backTo={back} />;
  return (
    <>
      <PageHeader title="Il piano in breve" backTo={back} />
      <ValidatedForm schema={planGeneralSchema} reply={reply} values={values}>
        <HiddenField name="version" />
        <PlanGeneralFields plan={plan} call={call} />
        <PlanLive plan={plan} call={call} form={{ part: "general" }} showsPoints={showsPoints} />
      </ValidatedForm>
    </>
  );
}
