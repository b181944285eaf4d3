import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { AwardActs } from "#app/components/award-acts.tsx";
import { Callout } from "#app/components/callout.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { GrantCheckList } from "#app/components/grant-check-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readAward } from "#app/services/award/read-award.server.ts";

export const meta: MetaFunction = () => [
  { title: "Graduatoria e concessione · Conciliazione In Pratica" },
];

export const handle = { crumb: "Graduatoria e concessione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database, now } = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const award = await readAward(database.read, actor, { dossierId, now });
  if (!award) throw notFound();
  return award;
}

export default function AwardRoute() {
  const { dossierId = "" } = useParams();
  const view = useLoaderData<typeof loader>();
  const { place, award } = view;
  return (
    <>
      <PageHeader
        title="Graduatoria e concessione"
        lead="Le domande idonee si mettono in ordine di punti; il budget si assegna dall'alto."
      />
      <AwardActs home={`/dossiers/${dossierId}/award`} award={view} />
      {place && (
        <>
          <h2>Posto in graduatoria</h2>
          <FieldList
            rows={[
              ["Posto", String(place.position)],
              ["Punteggio", place.total],
              ["Esito", place.outcome],
              ["Incentivo richiesto", place.requested],
              ["A parità di punti", place.tieBreak],
              ["Graduatoria approvata", place.approved],
            ]}
          />
        </>
      )}
      {award && (
        <>
          <h2>Incentivo</h2>
          <FieldList
            rows={[
              ["Somma proposta", award.proposed],
              ["Somma concessa", award.amount],
              ["Concesso il", award.grantedOn],
              ["Accettato il", award.accepted],
              ["CUP", award.cup],
              ["COR", award.cor],
            ]}
          />
        </>
      )}
      <GrantCheckList checks={view.checks} />
      {!place && !award && (
        <Callout tone="note" title="La graduatoria non c'è ancora">
          Si approva quando tutte le domande del bando sono valutate. Qui compariranno il posto e la
          somma.
        </Callout>
      )}
    </>
  );
}
