import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckupTaskList, describeMinutes } from "#app/components/checkup-task-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupOverview } from "#app/services/checkup/read-checkup-overview.server.ts";

export const handle = { crumb: "Che cosa manca" };

export const meta: MetaFunction = () => [{ title: "Che cosa manca · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.save");
  const dossierId = requireParam(params, "dossierId");
  const overview = await readCheckupOverview({ act, dossierId });
  if (!overview) throw notFound();
  const { home, mayEdit, isComplete, tasks } = overview;
  return { home, mayEdit, isComplete, tasks };
}

export default function MissingAnswersRoute() {
  const { home, mayEdit, isComplete, tasks } = useLoaderData<typeof loader>();
  const minutes = tasks.reduce((sum, section) => sum + section.minutes, 0);
  const lead =
    minutes > 0 ? `${describeMinutes(minutes)} in tutto. Ogni riga porta al suo campo.` : "";
  return (
    <>
      <PageHeader
        title="Che cosa manca"
        {...(lead === "" ? {} : { lead })}
        backTo={{ href: home, label: "Check-up" }}
      />
      {!mayEdit && (
        <Callout tone="note" title="Adesso qui non c'è nulla da compilare">
          Il check-up è stato inviato: le risposte non si cambiano, se non quando te lo chiede chi
          fa la revisione.
        </Callout>
      )}
      {mayEdit && isComplete && (
        <Callout tone="success" title="Non manca nulla">
          <Link to={home}>Torna al check-up per inviarlo</Link>.
        </Callout>
      )}
      <CheckupTaskList home={home} tasks={tasks} />
    </>
  );
}
