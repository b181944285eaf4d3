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
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PasswordAgain } from "#app/components/signing-fields.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm, wrongPasswordForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { wrongPassword } from "#app/services/agreement/confirm-password.server.ts";
import { openAgreementPage } from "#app/services/agreement/open-agreement-page.server.ts";
import { refuseAgreement } from "#app/services/agreement/refuse-agreement.server.ts";
import { unionRefusalSchema } from "#workflows/agreement/agreement-schemas.ts";

export const meta: MetaFunction = () => [{ title: "Non firmare · Conciliazione In Pratica" }];

export const handle = { crumb: "Non firmare" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "agreement.refuse");
  const outcome = await openAgreementPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, may } = outcome.value;
  return { isOpen: may.answer, dossierId, party: act.actor.organisationName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "agreement.refuse");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, unionRefusalSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await refuseAgreement({ act, dossierId, form: form.value });
  if (outcome.ok) return redirect(`/dossiers/${dossierId}/agreement`);
  if (outcome.refusal === wrongPassword) return wrongPasswordForm(form.values);
  return refusedForm(outcome.refusal, form.values);
}

export default function RefuseAgreementRoute() {
  const { isOpen, dossierId, party } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/agreement`, label: "Accordo" };
  if (!isOpen && reply === undefined) return <ClosedAct title="Non firmare" backTo={back} />;
  return (
    <>
      <PageHeader title="Non firmare" backTo={back} />
      <Callout tone="warning" title={`La risposta di ${party} non si cambia`}>
        L&apos;impresa e l&apos;amministrazione leggono il motivo. La pratica va avanti con le
        risposte delle altre organizzazioni.
      </Callout>
      <ValidatedForm
        schema={unionRefusalSchema}
        reply={reply}
        submitLabel="Registra il rifiuto"
        tone="danger"
      >
        <TextAreaField
          name="reason"
          label="Perché non firmate?"
          hint="Almeno 20 caratteri."
          maxLength={1000}
          required
        />
        <PasswordAgain />
      </ValidatedForm>
    </>
  );
}
