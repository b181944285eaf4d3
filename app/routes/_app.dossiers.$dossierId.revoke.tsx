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
import { revokeDossier } from "#app/services/dossier/revoke-dossier.server.ts";
import { closingReasonSchema } from "#workflows/dossier/closing-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Revoca l'incentivo · Conciliazione In Pratica" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "dossier.revoke");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "dossier.revoke");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, closingReasonSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await revokeDossier({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function RevokeRoute() {
  return (
    <ReasonPage
      event="dossier.revoke"
      schema={closingReasonSchema}
      reply={useActionData<typeof action>()}
      title="Revoca l'incentivo"
      warning="L'incentivo viene tolto e le somme pagate vanno restituite. L'impresa riceve una comunicazione con il motivo che scrivi qui."
      question={{
        label: "Motivo",
        hint: "Lo legge l'impresa: scrivi che cosa è successo e quale regola lo prevede.",
        maxLength: 4000,
        required: true,
      }}
      submitLabel="Revoca l'incentivo"
    />
  );
}
