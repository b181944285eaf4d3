import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { returnReport } from "#app/services/monitoring/return-report.server.ts";
import { reportReturnSchema } from "#workflows/monitoring/verification-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Rimanda il rendiconto · Conciliazione In Pratica" },
];

export const handle = { crumb: "Rinvio" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "monitoring.returnReport");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.returnReport");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, reportReturnSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await returnReport({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/monitoring`);
}

export default function ReturnReportRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Rimanda il rendiconto"
        lead="L'impresa lo corregge e lo invia di nuovo. Gli esiti già registrati si azzerano."
        backTo={{ href: `/dossiers/${dossierId}/monitoring`, label: "Rendiconto" }}
      />
      <InTurn
        event="monitoring.returnReport"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/monitoring`, label: "Rendiconto" }}
      >
        <ValidatedForm schema={reportReturnSchema} reply={reply} submitLabel="Rimanda all'impresa">
          <TextAreaField
            name="reason"
            label="Che cosa deve correggere?"
            hint="Almeno 20 caratteri."
            maxLength={1000}
            required
          />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
