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
  if (outcome.ok) return redirect(`/dossiers/${dossierId}`);
  const { refusal } = outcome;
  return data({ errors: {}, values: form.value, refusal }, { status: statusOf(refusal) });
}

export default function WithdrawRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Rinuncia" backTo={{ href: `/dossiers/${dossierId}`, label: "Pratica" }} />
      <Callout tone="warning" title="Non si può annullare">
        Con la rinuncia la pratica si chiude per sempre. Ciò che hai scritto e i documenti restano
        consultabili; potrai aprire una nuova pratica.
      </Callout>
      <InTurn
        event="dossier.withdraw"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}`, label: "Pratica" }}
      >
        <ValidatedForm
          schema={withdrawSchema}
          reply={reply}
          submitLabel="Rinuncia e chiudi la pratica"
          tone="danger"
        >
          <TextAreaField
            name="reason"
            label="Perché rinunci?"
            hint="Ci aiuta a migliorare il programma."
            maxLength={4000}
            required={false}
          />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
