import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { closeNotice } from "#app/services/admissibility/close-notice.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "admissibility.closeNotice");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/admissibility`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.closeNotice");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await closeNotice({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
