import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanVersionCard } from "#app/components/plan-version-card.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openVersionsPage } from "#app/services/plan/open-versions-page.server.ts";

export const meta: MetaFunction = () => [
  { title: "Versioni del piano · Conciliazione In Pratica" },
];

export const handle = { crumb: "Versioni" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const outcome = await openVersionsPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

export default function PlanVersionsRoute() {
  const { dossierId, versions, inForce } = useLoaderData<typeof loader>();
  const back = { href: `/dossiers/${dossierId}/plan`, label: "Piano" };
  return (
    <>
      <PageHeader
        title="Versioni del piano"
        lead="La prima è il piano approvato; le altre lo cambiano, ciascuna con il suo motivo."
        backTo={back}
      />
      {versions.length === 0 && (
        <p className="empty-state">
          Qui compariranno le versioni: la prima nasce quando il consulente approva il piano.
        </p>
      )}
      {versions.map((version) => (
        <PlanVersionCard
          key={version.number}
          version={version}
          isInForce={version.number === inForce}
          home={back.href}
        />
      ))}
    </>
  );
}
