import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { ChangeTable } from "#app/components/change-table.tsx";
import { HeldByColleague } from "#app/components/held-by-colleague.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanAmendmentActs } from "#app/components/plan-amendment-acts.tsx";
import { PlanOverview } from "#app/components/plan-overview.tsx";
import { PlanPointsPreview } from "#app/components/plan-points-preview.tsx";
import { PlanProblems } from "#app/components/plan-problems.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openAmendmentPage } from "#app/services/plan/open-amendment-page.server.ts";
import { versionStates } from "#workflows/plan/plan-amendment.ts";

export const meta: MetaFunction = () => [
  { title: "Variazione del piano · Conciliazione In Pratica" },
];

export const handle = { crumb: "Variazione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const outcome = await openAmendmentPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

export default function AmendmentRoute() {
  const page = useLoaderData<typeof loader>();
  const { dossierId, amendment, changes, may, plan, problems } = page;
  const base = `/dossiers/${dossierId}/plan`;
  const back = { href: base, label: "Piano" };
  if (!amendment)
    return (
      <>
        <PageHeader title="Variazione del piano" backTo={back} />
        <Callout tone="note" title="Non c'è una variazione aperta">
          <Link to={`${base}/versions`}>Guarda le versioni del piano</Link>
        </Callout>
      </>
    );
  return (
    <>
      <PageHeader
        title={`Variazione del piano: versione ${String(amendment.number)}`}
        lead={`${versionStates[amendment.state]}. Finché non è approvata vale la versione precedente.`}
        backTo={back}
      />
      {page.isDormant && (
        <Callout tone="note" title="La variazione è ferma">
          La domanda è presentata: il piano non cambia fino alla concessione. Se l&apos;incentivo è
          concesso, la variazione riprende da qui.
        </Callout>
      )}
      {amendment.note !== "" && (
        <Callout tone="warning" title="Da rivedere">
          {amendment.note}
        </Callout>
      )}
      <HeldByColleague page={page} />
      <h2>Perché cambia</h2>
      <p>{amendment.reason}</p>
      <h2>Che cosa cambia</h2>
      <ChangeTable caption="Prima e adesso" changes={changes} />
      {(may.save || may.approveAmendment || may.authoriseAmendment) && (
        <PlanProblems problems={problems} linked={may.save} />
      )}
      <PlanAmendmentActs page={page} />
      <h2>Il piano con la variazione</h2>
      <PlanOverview {...page} mayEdit={may.save} />
      {page.showsPoints && <PlanPointsPreview plan={plan} call={page.call} />}
    </>
  );
}
