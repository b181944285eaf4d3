import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse } from "#app/http/refuse.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "dossier.open");
  return redirect("/desk");
}

export async function action({ request }: ActionFunctionArgs) {
  const act = await requirePermission(request, "dossier.open");
  const outcome = await openDossier({ act });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${outcome.value}/checkup`);
}

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";
export { ActPage as default } from "#app/components/act-page.tsx";
