import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { RankingApproval } from "#app/components/ranking-approval.tsx";
import { RankingFilterBar } from "#app/components/ranking-filter-bar.tsx";
import { RankingTable } from "#app/components/ranking-table.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCall, type CallFilter } from "#app/services/award/read-call.server.ts";
import { rankingOutcomes, type RankingOutcome } from "#workflows/award/budget-run.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

export const meta: MetaFunction = () => [{ title: "Graduatoria · Conciliazione In Pratica" }];

export const handle = { crumb: (data: { code: string }) => data.code };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database, now } = await requirePermission(request, "call.read");
  const search = new URL(request.url).searchParams;
  const filter = readFilter(search);
  const recompute = search.has("recompute");
  const callId = requireParam(params, "callId");
  const call = await readCall(database.read, actor, { callId, now, recompute, filter });
  if (!call) throw notFound();
  return {
    ...call,
    filter,
    nextPage: call.next === null ? null : withPlace(search, "after", String(call.next)),
    nextOutside:
      call.outsideNext === null ? null : withPlace(search, "outsideAfter", call.outsideNext),
    mayRank: roleMay(actor.role, "award.rank"),
    maySlide: roleMay(actor.role, "award.slide"),
  };
}

/** What is not a place, an outcome or a code counts as not asked for. */
function readFilter(search: URLSearchParams): CallFilter {
  const outcome = search.get("outcome") ?? "";
  const after = search.get("after") ?? "";
  return {
    after: /^\d{1,9}$/.test(after) ? Number(after) : 0,
    outcome: Object.hasOwn(rankingOutcomes, outcome) ? (outcome as RankingOutcome) : null,
    code: readCode(search.get("code")),
    outsideAfter: readCode(search.get("outsideAfter")),
  };
}

/** Codes are capitals, digits and dashes. */
function readCode(text: string | null): string {
  return (text ?? "")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9-]/g, "")
    .slice(0, 40);
}

function withPlace(search: URLSearchParams, name: string, place: string): string {
  const query = new URLSearchParams(search);
  query.set(name, place);
  query.delete("recompute");
  return `?${query.toString()}`;
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
      <Recalculated {...call.recalculated} />
      <RankingApproval call={call} />
      <h2>Graduatoria</h2>
      {call.ranked > 0 && <RankingFilterBar filter={call.filter} ranked={call.ranked} />}
      <RankingTable
        rows={call.rows}
        maySlide={call.maySlide}
        empty={
          call.ranked === 0
            ? "Nessuna domanda è ancora valutata: la graduatoria si forma quando si chiudono le schede."
            : "Nessuna domanda corrisponde a ciò che cerchi."
        }
      />
      {call.nextPage !== null && (
        <p>
          <Link to={call.nextPage}>Posti successivi</Link>
        </p>
      )}
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
          {call.nextOutside !== null && (
            <p>
              <Link to={call.nextOutside}>Altre domande fuori dalla graduatoria</Link>
            </p>
          )}
        </>
      )}
    </>
  );
}

function Recalculated({ count, first }: { count: number; first: readonly string[] }) {
  if (count === 0) return null;
  const others = count - first.length;
  return (
    <Callout tone="note" title="Punti ricalcolati con la mediana di oggi">
      {first.join("; ")}
      {others > 0 && ` e altre ${String(others)} domande`}. Con l'approvazione le schede prendono
      questi punti e il verbale lo dice.
    </Callout>
  );
}
