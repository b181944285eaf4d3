import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { removeRelatedEnterprise } from "#app/services/application/remove-related-enterprise.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "application.save");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/application/related`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const enterpriseId = requireParam(params, "enterpriseId");
  const outcome = await removeRelatedEnterprise({ act, dossierId, enterpriseId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/application/related`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
