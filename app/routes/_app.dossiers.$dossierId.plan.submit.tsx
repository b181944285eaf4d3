import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { submitPlan } from "#app/services/plan/submit-plan.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "plan.submit");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/plan`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.submit");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await submitPlan({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
