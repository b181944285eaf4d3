import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { submitApplication } from "#app/services/application/submit-application.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "application.submit");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/application`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.submit");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await submitApplication({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/application`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
