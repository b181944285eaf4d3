import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { cancelAbsence } from "#app/services/checkup/cancel-absence.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "absence.save");
  return redirect("/queue/absences");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "absence.save");
  const outcome = await cancelAbsence({ act, absenceId: requireParam(params, "absenceId") });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect("/queue/absences");
}

export { ActPage as default } from "#app/components/act-page.tsx";
