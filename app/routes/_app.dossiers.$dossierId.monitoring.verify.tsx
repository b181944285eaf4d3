import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { SettlementSummary } from "#app/components/settlement-summary.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { verifyReport } from "#app/services/monitoring/verify-report.server.ts";
import { viewReport } from "#app/services/monitoring/view-report.server.ts";
import { verificationSchema } from "#workflows/monitoring/verification-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Chiudi la verifica · Conciliazione In Pratica" },
];

export const handle = { crumb: "Verifica" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "monitoring.verify");
  const view = await viewReport(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/monitoring`;
  const { awardCents, verification } = view.details;
  return { home, awardCents, verification };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.verify");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, verificationSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await verifyReport({ act, dossierId, note: form.value.note });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function VerifyReportRoute() {
  const { home, awardCents, verification } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: home, label: "Rendiconto" };
  if (!verification) return <ClosedAct title="Chiudi la verifica" backTo={back} reply={reply} />;
  return (
    <>
      <PageHeader
        title="Chiudi la verifica"
        lead="Dal conto nasce il saldo: si paga, è zero, oppure una parte dell'anticipo torna indietro. Non si può annullare."
        backTo={back}
      />
      <SettlementSummary awardCents={awardCents} verification={verification} />
      <InTurn event="monitoring.verify" reply={reply} backTo={back}>
        <ValidatedForm schema={verificationSchema} reply={reply} submitLabel="Chiudi la verifica">
          <TextAreaField name="note" label="Annotazioni" maxLength={1000} required={false} />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
