import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { AdmissibilityActs } from "#app/components/admissibility-acts.tsx";
import { Callout } from "#app/components/callout.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { OfficeRound } from "#app/components/office-round.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ProblemList } from "#app/components/problem-list.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openAdmissibilityPage } from "#app/services/admissibility/open-admissibility-page.server.ts";

export const meta: MetaFunction = () => [{ title: "Istruttoria · Conciliazione In Pratica" }];

export const handle = { crumb: "Istruttoria" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const outcome = await openAdmissibilityPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

export default function AdmissibilityRoute() {
  const page = useLoaderData<typeof loader>();
  const { dossierId, protocol, protocolledOn, term, rounds, checks, missing, may } = page;
  return (
    <>
      <PageHeader
        title="Istruttoria"
        lead="L'ufficio controlla i requisiti prima che la domanda sia valutata."
      />
      <FieldList
        rows={[
          ["Protocollo", `${protocol} del ${protocolledOn}`],
          ["Termine del procedimento", term.explanation],
        ]}
      />
      {rounds.map((round) => (
        <OfficeRound key={round.id} round={round} />
      ))}
      {may.check && missing.length > 0 && (
        <Callout tone="warning" title="Prima di ammettere">
          <ProblemList problems={missing} />
        </Callout>
      )}
      <AdmissibilityActs base={`/dossiers/${dossierId}/admissibility`} may={may} />
      {checks === null ? (
        <p className="muted">L&apos;esito dei controlli comparirà qui con la decisione.</p>
      ) : (
        <>
          <h2>I controlli</h2>
          <DataTable
            caption="Lista dei controlli"
            hideCaption
            columns={["Controllo", "Che cosa risulta", "Esito", "Nota"]}
            rows={checks.map(({ title, evidence, outcome, note }) => [
              title,
              evidence,
              outcome,
              note,
            ])}
          />
        </>
      )}
    </>
  );
}
