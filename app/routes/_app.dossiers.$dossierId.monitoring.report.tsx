import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ReportForm } from "#app/components/report-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { saveReport } from "#app/services/monitoring/save-report.server.ts";
import { viewReport, type ReportView } from "#app/services/monitoring/view-report.server.ts";
import { reachedField, reportSchema } from "#workflows/monitoring/report-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Relazione del progetto · Conciliazione In Pratica" },
];

export const handle = { crumb: "Relazione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "monitoring.save");
  const view = await viewReport(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/monitoring`;
  const { measures, plannedHeads } = view.details;
  return { home, measures, plannedHeads, values: valuesOf(view.details) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.save");
  const dossierId = requireParam(params, "dossierId");
  const view = await viewReport(act, dossierId);
  if (!view?.details) throw notFound();
  const form = await parseForm(request, reportSchema(view.details.measures));
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await saveReport({ act, dossierId, draft: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/monitoring`);
}

export default function ReportRoute() {
  const { home, ...form } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Relazione del progetto"
        lead="Puoi scriverla un po' alla volta: quello che salvi resta, e lo invii solo alla fine."
        backTo={{ href: home, label: "Rendiconto" }}
      />
      <InTurn event="monitoring.save" reply={reply} backTo={{ href: home, label: "Rendiconto" }}>
        <ReportForm {...form} reply={reply} />
      </InTurn>
    </>
  );
}

function valuesOf(details: NonNullable<ReportView["details"]>): Record<string, string> {
  const { activities, results, coveredHeads, indicators } = details;
  return {
    activities,
    results,
    coveredHeads: coveredHeads === null ? "" : String(coveredHeads),
    ...Object.fromEntries(
      indicators.map(({ measureId, reached }) => [reachedField(measureId), reached]),
    ),
  };
}
