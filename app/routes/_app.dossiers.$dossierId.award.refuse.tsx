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
import { findDossier } from "#app/data/dossiers.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { refuseAward } from "#app/services/award/refuse-award.server.ts";
import { closingReasonSchema } from "#workflows/award/award-checks-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Rinuncia all'incentivo · Conciliazione In Pratica" },
];

export const handle = { crumb: "Rinuncia all'incentivo" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "award.refuse");
  const dossier = await findDossier(database.read, actor, requireParam(params, "dossierId"));
  if (!dossier) throw notFound();
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "award.refuse");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, closingReasonSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await refuseAward({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.value);
  return redirect(`/dossiers/${dossierId}`);
}

export default function RefuseRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Rinuncia all'incentivo"
        backTo={{ href: `/dossiers/${dossierId}/award`, label: "Graduatoria e concessione" }}
      />
      <Callout tone="warning" title="Non si può annullare">
        Con la rinuncia la pratica si chiude e la somma passa alle imprese che seguono in
        graduatoria.
      </Callout>
      <InTurn
        event="award.refuse"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/award`, label: "Graduatoria e concessione" }}
      >
        <ValidatedForm
          schema={closingReasonSchema}
          reply={reply}
          submitLabel="Rinuncia all'incentivo"
          tone="danger"
        >
          <TextAreaField
            name="reason"
            label="Perché rinunci?"
            hint="Ci aiuta a migliorare il programma."
            maxLength={1000}
            required
          />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
