import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { requestChanges } from "#app/services/checkup/request-changes.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.requestChanges");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/checkup/review`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.requestChanges");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await requestChanges({ act, dossierId, reason: "" });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/checkup`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
