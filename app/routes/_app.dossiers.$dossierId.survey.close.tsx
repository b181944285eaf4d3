import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { closeSurvey } from "#app/services/survey/close-survey.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.closeSurvey");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/survey`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.closeSurvey");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await closeSurvey(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/survey`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
