import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { AgreementSigningPage } from "#app/components/agreement-signing-page.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm, wrongPasswordForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { wrongPassword } from "#app/services/agreement/confirm-password.server.ts";
import { openAgreementPage } from "#app/services/agreement/open-agreement-page.server.ts";
import { countersignAgreement } from "#app/services/agreement/countersign-agreement.server.ts";
import { signatureSchema } from "#workflows/agreement/agreement-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Firma per il sindacato · Conciliazione In Pratica" },
];

export const handle = { crumb: "Firma" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "agreement.countersign");
  const outcome = await openAgreementPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, text, contentHash, shortHash, may } = outcome.value;
  return {
    isOpen: may.answer,
    dossierId,
    text,
    contentHash,
    shortHash,
    party: act.actor.organisationName,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "agreement.countersign");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, signatureSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await countersignAgreement({ act, dossierId, form: form.value });
  if (outcome.ok) return redirect(`/dossiers/${dossierId}/agreement`);
  if (outcome.refusal === wrongPassword) return wrongPasswordForm(form.values);
  return refusedForm(outcome.refusal, form.values);
}

export default function CountersignAgreementRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${page.dossierId}/agreement`, label: "Accordo" };
  if (!page.isOpen && reply === undefined)
    return <ClosedAct title="Firma per il sindacato" backTo={back} />;
  return <AgreementSigningPage title="Firma per il sindacato" page={page} reply={reply} />;
}
