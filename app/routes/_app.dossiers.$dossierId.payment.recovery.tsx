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
import { PageHeader } from "#app/components/page-header.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { recordRecovery } from "#app/services/payment/record-recovery.server.ts";
import { viewPayment } from "#app/services/payment/view-payment.server.ts";
import { formatCents, formatEuro } from "#workflows/money.ts";
import { recoverySchema } from "#workflows/payment/payment-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Registra la restituzione · Conciliazione In Pratica" },
];

export const handle = { crumb: "Restituzione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "payment.recordRecovery");
  const view = await viewPayment(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/payment`;
  const { recovery } = view.details;
  const isOpen = view.acts.includes("payment.recordRecovery");
  const dueCents = isOpen && recovery ? recovery.dueCents : null;
  return { home, dueCents, companyName: view.companyName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "payment.recordRecovery");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, recoverySchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await recordRecovery({ act, dossierId, receipt: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/payment`);
}

export default function RecoveryRoute() {
  const { home, dueCents, companyName } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: home, label: "Pagamento" };
  if (dueCents === null)
    return <ClosedAct title="Registra la restituzione" backTo={back} reply={reply} />;
  return (
    <>
      <PageHeader
        title="Registra la restituzione"
        lead={`${companyName} deve restituire ${formatEuro(dueCents)}. Registra l'incasso quando è arrivata tutta la somma.`}
        backTo={back}
      />
      <ValidatedForm
        schema={recoverySchema}
        reply={reply}
        values={{ receivedCents: formatCents(dueCents) }}
        submitLabel="Registra la restituzione"
      >
        <TextField
          name="receivedCents"
          label="Somma incassata"
          unit="€"
          inputMode="decimal"
          width="short"
          required
        />
        <TextField name="receivedOn" label="Incassata il" type="date" required />
        <TextField
          name="reference"
          label="Riferimento dell'incasso"
          hint="Numero della reversale o del bonifico."
          maxLength={60}
          required
        />
      </ValidatedForm>
    </>
  );
}
