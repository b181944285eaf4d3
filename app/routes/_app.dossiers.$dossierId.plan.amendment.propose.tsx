import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "plan.proposeAmendment");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/plan/amendment`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.proposeAmendment");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await proposeAmendment({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/plan/versions`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
