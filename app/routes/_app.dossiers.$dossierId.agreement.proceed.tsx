import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { proceedWithoutUnions } from "#app/services/agreement/proceed-without-unions.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "agreement.proceed");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/agreement`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "agreement.proceed");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await proceedWithoutUnions({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
