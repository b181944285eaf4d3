import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ReasonPage } from "#app/components/reason-page.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { lapseDossier } from "#app/services/dossier/lapse-dossier.server.ts";
import { closingReasonSchema } from "#workflows/dossier/closing-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Dichiara la decadenza · Conciliazione In Pratica" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "dossier.lapse");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "dossier.lapse");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, closingReasonSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await lapseDossier({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function LapseRoute() {
  return (
    <ReasonPage
      event="dossier.lapse"
      schema={closingReasonSchema}
      reply={useActionData<typeof action>()}
      title="Dichiara la decadenza"
      warning="L'impresa perde il diritto all'incentivo e riceve una comunicazione con il motivo che scrivi qui."
      question={{
        label: "Motivo",
        hint: "Lo legge l'impresa: scrivi che cosa è successo e quale regola lo prevede.",
        maxLength: 4000,
        required: true,
      }}
      submitLabel="Dichiara la decadenza"
    />
  );
}
