import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { BonusActs } from "#app/components/bonus-acts.tsx";
import { BonusOverview } from "#app/components/bonus-overview.tsx";
import { Callout } from "#app/components/callout.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { viewBonus } from "#app/services/bonus/view-bonus.server.ts";

export const meta: MetaFunction = () => [{ title: "Premialità · Conciliazione In Pratica" }];

export const handle = { crumb: "Premialità" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const view = await viewBonus(act, requireParam(params, "dossierId"));
  if (!view) throw notFound();
  return view;
}

export default function BonusRoute() {
  const { id, acts, details } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Premialità"
        lead="Alla fine della sperimentazione, un riconoscimento per chi rende stabili le misure con un atto scritto."
      />
      <BonusActs home={`/dossiers/${id}/bonus`} acts={acts} />
      {details === null ? (
        <Callout tone="note" title="La premialità è riservata">
          La vedono l'impresa e gli uffici che la decidono.
        </Callout>
      ) : (
        <BonusOverview details={details} />
      )}
    </>
  );
}
