import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { returnAmendment } from "#app/services/plan/return-amendment.server.ts";
import { amendmentReturnSchema } from "#workflows/plan/plan-amendment.ts";

export const meta: MetaFunction = () => [
  { title: "Rimanda la variazione · Conciliazione In Pratica" },
];

export const handle = { crumb: "Rimanda" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.returnAmendment");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openPlanPage({ act, dossierId, inWork: true });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { may } = outcome.value;
  return { dossierId, isOpen: may.returnAmendment };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.returnAmendment");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, amendmentReturnSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await returnAmendment({ act, dossierId, note: form.value.note });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/plan/versions`);
}

export default function ReturnAmendmentRoute() {
  const { dossierId, isOpen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/plan/amendment`, label: "Variazione del piano" };
  if (!isOpen && reply === undefined)
    return <ClosedAct title="Rimanda la variazione" backTo={back} />;
  return (
    <>
      <PageHeader title="Rimanda la variazione" backTo={back} />
      <ValidatedForm
        schema={amendmentReturnSchema}
        reply={reply}
        submitLabel="Rimanda la variazione all'impresa"
      >
        <TextAreaField
          name="note"
          label="Che cosa va cambiato"
          hint="L'impresa lo legge in cima alla variazione e può modificarla o ritirarla."
          maxLength={2000}
          required
        />
      </ValidatedForm>
    </>
  );
}
