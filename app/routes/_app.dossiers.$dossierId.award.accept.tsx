import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { acceptAward } from "#app/services/award/accept-award.server.ts";

/** The address of an act alone shows the page the act belongs to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "award.accept");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/award`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "award.accept");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await acceptAward({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/award`);
}

/** Nothing to show: both ways lead to the page of the award. */
export default function AcceptRoute() {
  return null;
}
