import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { validateCheckup } from "#app/services/checkup/validate-checkup.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.validate");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/checkup/review`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.validate");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await validateCheckup({ act, dossierId, reason: "" });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/queue?done=${dossierId}`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
