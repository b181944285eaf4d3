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
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { withdrawSchema } from "#workflows/dossier/closing-schemas.ts";

export const meta: MetaFunction = () => [{ title: "Rinuncia · Conciliazione In Pratica" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "dossier.withdraw");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "dossier.withdraw");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, withdrawSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await withdrawDossier({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function WithdrawRoute() {
  return (
    <ReasonPage
      event="dossier.withdraw"
      schema={withdrawSchema}
      reply={useActionData<typeof action>()}
      title="Rinuncia"
      warning="Con la rinuncia la pratica si chiude per sempre. Ciò che hai scritto e i documenti restano consultabili; potrai aprire una nuova pratica."
      question={{
        label: "Perché rinunci?",
        hint: "Ci aiuta a migliorare il programma.",
        maxLength: 4000,
        required: false,
      }}
      submitLabel="Rinuncia e chiudi la pratica"
    />
  );
}
