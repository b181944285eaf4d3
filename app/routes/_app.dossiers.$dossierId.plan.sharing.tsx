import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { DocumentList } from "#app/components/document-list.tsx";
import { PlanLive } from "#app/components/plan-live.tsx";
import { UploadPart } from "#app/components/upload-part.tsx";
import { PlanSharingFields } from "#app/components/plan-sharing-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { planHomeOf } from "#app/services/plan/plan-in-work.server.ts";
import { savePlanSharing } from "#app/services/plan/save-plan-sharing.server.ts";
import { typeSharing } from "#workflows/plan/plan-form-values.ts";
import { planSharingSchema } from "#workflows/plan/plan-sharing-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Condivisione e rete · Conciliazione In Pratica" },
];

export const handle = { crumb: "Condivisione e rete" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const outcome = await openPlanPage({
    act,
    dossierId: requireParam(params, "dossierId"),
    inWork: true,
  });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return { ...outcome.value, values: typeSharing(outcome.value.plan) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, planSharingSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await savePlanSharing({ act, dossierId, sharing: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(await planHomeOf(act, dossierId));
}

export default function PlanSharingRoute() {
  const page = useLoaderData<typeof loader>();
  const { dossierId, home, plan, call, showsPoints, may, uploads, minutes } = page;
  const reply = useActionData<typeof action>();
  const back = { href: home, label: "Piano" };
  if (!may.save && reply === undefined)
    return <ClosedAct title="Condivisione e rete" backTo={back} />;
  return (
    <>
      <PageHeader title="Condivisione e rete" backTo={back} />
      <ValidatedForm schema={planSharingSchema} reply={reply} values={page.values}>
        <HiddenField name="version" />
        <PlanSharingFields />
        <PlanLive plan={plan} call={call} form={{ part: "sharing" }} showsPoints={showsPoints} />
      </ValidatedForm>
      <h2>Il verbale</h2>
      <p>
        Salva prima i dati qui sopra. Poi carica il verbale che hai, oppure fallo preparare qui e
        carica la copia firmata.
      </p>
      {minutes.length > 0 && <DocumentList documents={minutes} />}
      {may.writeMinutes && (
        <p>
          <Link to={`/dossiers/${dossierId}/plan/minutes`}>Prepara il verbale in PDF</Link>
        </p>
      )}
      <UploadPart
        dossierId={dossierId}
        purpose="sharingMinutes"
        subjectId=""
        uploads={uploads}
        mayUpload={may.save}
      />
    </>
  );
}
