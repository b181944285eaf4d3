import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { requireParam, statusOf } from "#app/http/refuse.server.ts";
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
  if (outcome.ok) return redirect(`/dossiers/${dossierId}`);
  const { refusal } = outcome;
  return data({ errors: {}, values: form.value, refusal }, { status: statusOf(refusal) });
}

export default function LapseRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Dichiara la decadenza"
        backTo={{ href: `/dossiers/${dossierId}`, label: "Pratica" }}
      />
      <Callout tone="warning" title="Non si può annullare">
        L'impresa perde il diritto all'incentivo e riceve una comunicazione con il motivo che scrivi
        qui.
      </Callout>
      <InTurn
        event="dossier.lapse"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}`, label: "Pratica" }}
      >
        <ValidatedForm
          schema={closingReasonSchema}
          reply={reply}
          submitLabel="Dichiara la decadenza"
          tone="danger"
        >
          <TextAreaField
            name="reason"
            label="Motivo"
            hint="Lo legge l'impresa: scrivi che cosa è successo e quale regola lo prevede."
            maxLength={4000}
            required
          />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
