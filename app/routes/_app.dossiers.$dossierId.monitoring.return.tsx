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
  return (
    <ReasonPage
      event="monitoring.returnReport"
      schema={reportReturnSchema}
      reply={useActionData<typeof action>()}
      title="Rimanda il rendiconto"
      lead="L'impresa lo corregge e lo invia di nuovo. Gli esiti già registrati si azzerano."
      stage={{ path: "monitoring", label: "Rendiconto" }}
      question={{
        label: "Che cosa deve correggere?",
        hint: "Almeno 20 caratteri.",
        maxLength: 1000,
        required: true,
      }}
      submitLabel="Rimanda all'impresa"
    />
  );
}
