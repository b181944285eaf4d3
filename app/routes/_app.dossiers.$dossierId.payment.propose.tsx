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
import { PaymentCheckList } from "#app/components/payment-check-list.tsx";
import { PaymentProposalForm } from "#app/components/payment-proposal-form.tsx";
import { PaymentSums } from "#app/components/payment-sums.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { proposePayment } from "#app/services/payment/propose-payment.server.ts";
import { viewPayment } from "#app/services/payment/view-payment.server.ts";
import { instalments } from "#workflows/payment/instalments.ts";
import { paymentProposalSchema } from "#workflows/payment/payment-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Proponi il pagamento · Conciliazione In Pratica" },
];

export const handle = { crumb: "Proposta" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "payment.propose");
  const view = await viewPayment(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const { due, account, proposal } = view.details;
  const home = `/dossiers/${view.id}/payment`;
  const isOpen = view.acts.includes("payment.propose");
  return { home, due: isOpen ? due : null, account, proposal };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "payment.propose");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, paymentProposalSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await proposePayment({ act, dossierId, proposal: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/payment`);
}

export default function ProposePaymentRoute() {
  const { home, due, account, proposal } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: home, label: "Pagamento" };
  if (!due) return <ClosedAct title="Proponi il pagamento" backTo={back} reply={reply} />;
  const { withholding } = due;
  return (
    <>
      <PageHeader
        title={`Proponi ${due.instalment === "advance" ? "l'anticipo" : "il saldo"}`}
        lead="Registra i controlli con la loro data. Alla proposta nasce l'atto di liquidazione, poi tocca al dirigente."
        backTo={back}
      />
      <h2>{instalments[due.instalment].label}: la somma</h2>
      <PaymentSums sums={{ ...withholding, withholdingReason: withholding.explanation }} />
      <h2>Controlli già noti</h2>
      <PaymentCheckList checks={due.knownChecks} />
      <h2>Controlli da registrare</h2>
      <PaymentProposalForm {...due} account={account} values={proposal} reply={reply} />
    </>
  );
}
