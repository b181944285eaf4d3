import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { MonitoringOverview } from "#app/components/monitoring-overview.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { viewReport } from "#app/services/monitoring/view-report.server.ts";

export const meta: MetaFunction = () => [{ title: "Rendiconto · Conciliazione In Pratica" }];

export const handle = { crumb: "Rendiconto" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const view = await viewReport(act, requireParam(params, "dossierId"));
  if (!view) throw notFound();
  return view;
}

export default function MonitoringRoute() {
  const { id, acts, details } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Rendiconto"
        lead="Durante il progetto l'impresa raccoglie le spese; alla fine racconta che cosa ha fatto. L'ufficio verifica spesa per spesa e ne esce il saldo."
      />
      {details === null ? (
        <Callout tone="note" title="Il rendiconto è riservato">
          Lo vedono l'impresa e gli uffici che lo verificano.
        </Callout>
      ) : (
        <MonitoringOverview
          dossierId={id}
          home={`/dossiers/${id}/monitoring`}
          acts={acts}
          details={details}
        />
      )}
    </>
  );
}
