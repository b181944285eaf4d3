import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { PaymentCheckList } from "#app/components/payment-check-list.tsx";
import { PaymentSums } from "#app/components/payment-sums.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { notFound, refuse, requireParam } from "#app/http/refuse.server.ts";
import { approvePayment } from "#app/services/payment/approve-payment.server.ts";
import { viewPayment } from "#app/services/payment/view-payment.server.ts";

export const meta: MetaFunction = () => [
  { title: "Approva il pagamento · Conciliazione In Pratica" },
];

export const handle = { crumb: "Approvazione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "payment.approve");
  const view = await viewPayment(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/payment`;
  const { open } = view.details;
  if (!open || !view.acts.includes("payment.approve")) throw redirect(home);
  return { home, open, companyName: view.companyName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "payment.approve");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await approvePayment({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/payment`);
}

export default function ApprovePaymentRoute() {
  const { home, open, companyName } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Approva il pagamento"
        lead={`A favore di ${companyName}, proposto da ${open.proposed.by}. Dopo l'approvazione tocca alla tesoreria.`}
        backTo={{ href: home, label: "Pagamento" }}
      />
      <PaymentSums sums={open} />
      <h2>Controlli fatti</h2>
      <PaymentCheckList checks={open.checks} />
      <PostButton action={`${home}/approve`} label="Approva il pagamento" />
    </>
  );
}
