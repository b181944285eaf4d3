import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { adoptSurvey } from "#app/services/survey/adopt-survey.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.useSurvey");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/survey`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.useSurvey");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await adoptSurvey(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/checkup/C`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
