import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { recuseEvaluator } from "#app/services/evaluation/recuse-evaluator.server.ts";

/** The address of an act alone shows the page the act belongs to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "evaluation.score");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/evaluation`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "evaluation.score");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await recuseEvaluator({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/evaluation`);
}

/** Nothing to show: both ways lead to the page of the evaluation. */
export default function RecuseRoute() {
  return null;
}
