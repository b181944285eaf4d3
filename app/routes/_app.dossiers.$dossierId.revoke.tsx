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
  if (outcome.ok) return redirect(`/dossiers/${dossierId}`);
  const { refusal } = outcome;
  return data({ errors: {}, values: form.value, refusal }, { status: statusOf(refusal) });
}

export default function RevokeRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Revoca l'incentivo"
        backTo={{ href: `/dossiers/${dossierId}`, label: "Pratica" }}
      />
      <Callout tone="warning" title="Non si può annullare">
        L'incentivo viene tolto e le somme pagate vanno restituite. L'impresa riceve una
        comunicazione con il motivo che scrivi qui.
      </Callout>
      <InTurn
        event="dossier.revoke"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}`, label: "Pratica" }}
      >
        <ValidatedForm
          schema={closingReasonSchema}
          reply={reply}
          submitLabel="Revoca l'incentivo"
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
