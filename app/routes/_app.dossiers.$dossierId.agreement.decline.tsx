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
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { declineAgreement } from "#app/services/agreement/decline-agreement.server.ts";
import { openAgreementPage } from "#app/services/agreement/open-agreement-page.server.ts";
import { declineSchema } from "#workflows/agreement/agreement-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Avanti senza aderire · Conciliazione In Pratica" },
];

export const handle = { crumb: "Senza adesione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "agreement.decline");
  const outcome = await openAgreementPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, may } = outcome.value;
  return { isOpen: may.decline, dossierId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "agreement.decline");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, declineSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await declineAgreement({ act, dossierId, form: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function DeclineRoute() {
  const { isOpen, dossierId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/agreement`, label: "Accordo" };
  if (!isOpen && reply === undefined)
    return <ClosedAct title="Vai avanti senza aderire" backTo={back} />;
  return (
    <>
      <PageHeader title="Vai avanti senza aderire" backTo={back} />
      <Callout tone="warning" title="Questa scelta non si cambia">
        L&apos;adesione non è obbligatoria. Senza, la domanda non prende i punti dell&apos;accordo,
        e in questa pratica non si potrà più firmare.
      </Callout>
      <ValidatedForm
        schema={declineSchema}
        reply={reply}
        submitLabel="Vai alla domanda senza aderire"
      >
        <TextAreaField
          name="declineReason"
          label="Perché non aderisci?"
          hint="Aiuta i sindacati a migliorare l'accordo."
          maxLength={1000}
          required
        />
      </ValidatedForm>
    </>
  );
}
