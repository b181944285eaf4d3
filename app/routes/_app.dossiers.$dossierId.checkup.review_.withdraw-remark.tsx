import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { remarkNotFound } from "#app/services/checkup/checkup-refusals.ts";
import { withdrawRemark } from "#app/services/checkup/withdraw-remark.server.ts";
import { remarkChoiceSchema } from "#workflows/checkup/remark-schema.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.remark");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/checkup/review`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.remark");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, remarkChoiceSchema);
  if (!form.ok) throw refuse(remarkNotFound);
  const outcome = await withdrawRemark({ act, dossierId, remarkId: form.value.remarkId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/checkup/review`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
