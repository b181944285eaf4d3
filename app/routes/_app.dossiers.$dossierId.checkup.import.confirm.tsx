import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { notFound, refuse, requireParam } from "#app/http/refuse.server.ts";
import { unreadableConfirmation } from "#app/services/checkup/checkup-import-refusals.ts";
import { importStaff } from "#app/services/checkup/import-staff.server.ts";
import { openImport } from "#app/services/checkup/preview-import.server.ts";
import { staffImportSchema, toConfirmedImport } from "#workflows/checkup/staff-import-schema.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.importStaff");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/checkup/import`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.importStaff");
  const dossierId = requireParam(params, "dossierId");
  const page = await openImport(act, dossierId);
  if (!page) throw notFound();
  const form = await parseForm(request, staffImportSchema(page.section));
  // The fields are hidden: no page of ours sends them wrong.
  if (!form.ok) throw refuse(unreadableConfirmation);
  const confirmed = toConfirmedImport(form.value, page.section);
  const outcome = await importStaff({ act, dossierId, confirmed });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/checkup/B?saved=B`);
}

export { ActPage as default } from "#app/components/act-page.tsx";
