import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckupResultView } from "#app/components/checkup-result-view.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupResult } from "#app/services/checkup/read-checkup-result.server.ts";

export const handle = { crumb: "Risultato del check-up" };

export const meta: MetaFunction = () => [
  { title: "Risultato del check-up · Conciliazione In Pratica" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const page = await readCheckupResult({ act, dossierId });
  if (!page) throw notFound();
  return { ...page, home: `/dossiers/${dossierId}/checkup` };
}

export default function CheckupResultRoute() {
  const { result, medians, isValidated, mayExplain, home } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Risultato del check-up"
        lead={
          mayExplain && result !== null
            ? "Dove siete, che cosa viene prima, che cosa potete fare. Ogni cifra apre la pagina che la spiega."
            : "Dove siete, che cosa viene prima, che cosa potete fare."
        }
        backTo={{ href: home, label: "Check-up" }}
      />
      {!isValidated && result !== null && (
        <Callout tone="note" title="Risultato provvisorio">
          Cambia con le risposte. Diventa definitivo quando la consulente convalida il check-up.
        </Callout>
      )}
      {result === null ? (
        <p className="empty-state">Il risultato compare qui quando il check-up è convalidato.</p>
      ) : (
        <CheckupResultView
          result={result}
          medians={medians}
          figures={mayExplain ? `${home}/figures` : undefined}
        />
      )}
    </>
  );
}
