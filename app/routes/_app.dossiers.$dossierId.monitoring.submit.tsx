import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { submitReport } from "#app/services/monitoring/submit-report.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "monitoring.submitReport");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/monitoring`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.submitReport");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await submitReport({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}`);
}

/** A route with a page: a refusal of a plain post needs one to be shown in its place. */
export default function SubmitReportRoute() {
  return null;
}
