import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { approveRanking } from "#app/services/award/approve-ranking.server.ts";

/** The address of an act alone shows the page the act belongs to. */
export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "award.rank");
  return redirect(`/calls/${requireParam(params, "callId")}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "award.rank");
  const callId = requireParam(params, "callId");
  const outcome = await approveRanking({ act, callId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/calls/${callId}`);
}

/** Nothing to show: both ways lead to the page of the ranking. */
export default function RankRoute() {
  return null;
}
