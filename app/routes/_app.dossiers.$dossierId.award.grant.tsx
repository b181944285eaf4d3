import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { grantAward } from "#app/services/award/grant-award.server.ts";

/** The address of an act alone shows the page the act belongs to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "award.grant");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/award`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "award.grant");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await grantAward({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/award`);
}

/** Nothing to show: both ways lead to the page of the award. */
export default function GrantRoute() {
  return null;
}
