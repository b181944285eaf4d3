import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PaymentSums } from "#app/components/payment-sums.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { notFound, refuse, requireParam } from "#app/http/refuse.server.ts";
import { executePayment } from "#app/services/payment/execute-payment.server.ts";
import { viewPayment } from "#app/services/payment/view-payment.server.ts";
import { formatEuro } from "#workflows/money.ts";

export const meta: MetaFunction = () => [
  { title: "Esegui il pagamento · Conciliazione In Pratica" },
];

export const handle = { crumb: "Esecuzione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "payment.execute");
  const view = await viewPayment(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/payment`;
  const { open, account } = view.details;
  if (!open || !view.acts.includes("payment.execute")) throw redirect(home);
  return { home, open, account, companyName: view.companyName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "payment.execute");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await executePayment({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/payment`);
}

export default function ExecutePaymentRoute() {
  const { home, open, account, companyName } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Esegui il pagamento"
        lead="Nasce il file per la banca, con la sua impronta nella storia della pratica, e la certificazione della ritenuta."
        backTo={{ href: home, label: "Pagamento" }}
      />
      <FieldList
        rows={[
          ["Beneficiario", companyName],
          ["Conto", account?.iban],
          ["Intestatario", account?.ibanHolder],
          ["Proposto da", open.proposed.by],
          ["Approvato da", open.approved?.by],
        ]}
      />
      <PaymentSums sums={open} />
      <Callout tone="warning" title="Non si può annullare">
        I controlli vengono rifatti per il giorno del pagamento, che decide anche la ritenuta. Un
        pagamento si esegue una volta sola.
      </Callout>
      <PostButton
        action={`${home}/execute`}
        label="Esegui il pagamento"
        confirm={`Stai per pagare ${formatEuro(open.netCents)} a ${companyName}. Confermi?`}
      />
    </>
  );
}
