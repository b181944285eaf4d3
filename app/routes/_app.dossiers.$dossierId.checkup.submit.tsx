import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.submit");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/checkup`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.submit");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await submitCheckup({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/checkup`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
