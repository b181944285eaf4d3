import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { RankingApproval } from "#app/components/ranking-approval.tsx";
import { RankingTable } from "#app/components/ranking-table.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCall } from "#app/services/award/read-call.server.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

export const meta: MetaFunction = () => [{ title: "Graduatoria · Conciliazione In Pratica" }];

export const handle = { crumb: (data: { code: string }) => data.code };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database, now } = await requirePermission(request, "call.read");
  const recompute = new URL(request.url).searchParams.has("recompute");
  const callId = requireParam(params, "callId");
  const call = await readCall(database.read, actor, { callId, now, recompute });
  if (!call) throw notFound();
  return {
    ...call,
    mayRank: roleMay(actor.role, "award.rank"),
    maySlide: roleMay(actor.role, "award.slide"),
  };
}

export default function CallRoute() {
  const call = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={call.title}
        lead={call.approval ? "Graduatoria approvata." : "Anteprima della graduatoria."}
        backTo={{ href: "/calls", label: "Bandi e graduatorie" }}
      />
      <FieldList
        rows={[
          [
            "Codice",
            <span key="code" className="code">
              {call.code}
            </span>,
          ],
          ["Regole", call.ruleSet],
          ["Domande", call.days],
          ["Budget", call.budget],
        ]}
      />
      <RankingApproval call={call} />
      <RankingTable rows={call.rows} maySlide={call.maySlide} />
      <Recalculated rows={call.rows} />
      {call.outside.length > 0 && (
        <>
          <h2>Domande fuori dalla graduatoria</h2>
          <DataTable
            caption="Domande del bando che non sono in graduatoria"
            hideCaption
            columns={["Pratica", "Impresa", "Stato"]}
            rows={call.outside.map((row) => [
              <Link key="code" className="code" to={`/dossiers/${row.dossierId}`}>
                {row.code}
              </Link>,
              row.companyName,
              row.state,
            ])}
          />
        </>
      )}
    </>
  );
}

function Recalculated({ rows }: { rows: readonly { recalculated: string }[] }) {
  const lines = rows.map(({ recalculated }) => recalculated).filter((line) => line !== "");
  if (lines.length === 0) return null;
  return (
    <Callout tone="note" title="Punti ricalcolati con la mediana di oggi">
      {lines.join("; ")}. Con l'approvazione le schede prendono questi punti e il verbale lo dice.
    </Callout>
  );
}
