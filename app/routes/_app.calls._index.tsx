import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { listCalls } from "#app/data/award/call-rankings.server.ts";
import { dayInRome, formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";

export const meta: MetaFunction = () => [{ title: "Bandi · Conciliazione In Pratica" }];

export const handle = { crumb: "Bandi e graduatorie" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, database, now } = await requirePermission(request, "call.read");
  const calls = await listCalls(database.read, actor);
  const today = dayInRome(now);
  return {
    calls: calls.map((call) => ({
      id: call.id,
      title: call.title,
      code: call.code,
      days: `${formatDay(call.opensOn)} – ${formatDay(call.closesOn)}`,
      budget: formatEuro(call.budgetCents),
      applications: call.states.reduce((sum, { count }) => sum + count, 0),
      ranked: call.ranking
        ? `Approvata il ${formatInstant(call.ranking.approvedAt)}`
        : today <= call.closesOn
          ? "Bando aperto"
          : "Da approvare",
    })),
  };
}

export default function CallsRoute() {
  const { calls } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Bandi e graduatorie"
        lead="Per ogni bando: le domande ricevute, la graduatoria e il budget."
      />
      <DataTable
        caption="Bandi"
        hideCaption
        columns={[
          "Bando",
          "Domande dal – al",
          { title: "Budget", align: "right" },
          { title: "Domande", align: "right" },
          "Graduatoria",
        ]}
        rows={calls.map((call) => [
          <Link key={call.id} to={`/calls/${call.id}`}>
            {call.title} <span className="code">{call.code}</span>
          </Link>,
          call.days,
          call.budget,
          String(call.applications),
          call.ranked,
        ])}
        empty="Nessun bando è stato ancora pubblicato."
      />
    </>
  );
}
