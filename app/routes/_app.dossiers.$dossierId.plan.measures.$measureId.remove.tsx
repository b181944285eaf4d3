import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { planHomeOf } from "#app/services/plan/plan-in-work.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "plan.save");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/plan`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const measureId = requireParam(params, "measureId");
  const outcome = await removeMeasure({ act, dossierId, measureId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(await planHomeOf(act, dossierId));
}

export { ActPage as default } from "#app/components/act-page.tsx";
