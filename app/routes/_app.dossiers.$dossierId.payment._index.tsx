import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PaymentActs } from "#app/components/payment-acts.tsx";
import { PaymentOverview } from "#app/components/payment-overview.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { viewPayment } from "#app/services/payment/view-payment.server.ts";

export const meta: MetaFunction = () => [{ title: "Pagamento · Conciliazione In Pratica" }];

export const handle = { crumb: "Pagamento" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const view = await viewPayment(act, requireParam(params, "dossierId"));
  if (!view) throw notFound();
  return view;
}

export default function PaymentRoute() {
  const { id, acts, hasSignedAlready, details } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Pagamento"
        lead="L'incentivo arriva in due volte: l'anticipo all'accettazione, il saldo dopo la verifica del rendiconto. Chi propone, chi approva e chi paga sono tre persone diverse."
      />
      <PaymentActs
        home={`/dossiers/${id}/payment`}
        acts={acts}
        hasSignedAlready={hasSignedAlready}
      />
      {details === null ? (
        <Callout tone="note" title="I pagamenti sono riservati">
          Li vedono l'impresa e gli uffici che li preparano. Qui trovi a che punto è la pratica.
        </Callout>
      ) : (
        <PaymentOverview details={details} />
      )}
    </>
  );
}
