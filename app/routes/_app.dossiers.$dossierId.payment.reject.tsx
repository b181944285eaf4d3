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
import { rejectPayment } from "#app/services/payment/reject-payment.server.ts";
import { paymentRejectionSchema } from "#workflows/payment/payment-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Rimanda il pagamento · Conciliazione In Pratica" },
];

export const handle = { crumb: "Rinvio" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "payment.reject");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "payment.reject");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, paymentRejectionSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await rejectPayment({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/payment`);
}

export default function RejectPaymentRoute() {
  return (
    <ReasonPage
      event="payment.reject"
      schema={paymentRejectionSchema}
      reply={useActionData<typeof action>()}
      title="Rimanda indietro il pagamento"
      lead="La proposta torna alla ragioneria con il motivo che scrivi; se ne potrà fare un'altra."
      stage={{ path: "payment", label: "Pagamento" }}
      question={{ label: "Motivo", hint: "Almeno 20 caratteri.", maxLength: 1000, required: true }}
      submitLabel="Rimanda indietro"
    />
  );
}
