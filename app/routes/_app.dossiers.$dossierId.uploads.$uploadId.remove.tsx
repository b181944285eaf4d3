import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { removeUpload } from "#app/services/uploads/remove-upload.server.ts";
import { uploadAddress } from "#workflows/uploads/upload-purposes.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "upload.write");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "upload.write");
  const dossierId = requireParam(params, "dossierId");
  const uploadId = requireParam(params, "uploadId");
  const outcome = await removeUpload({ act, dossierId, uploadId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(uploadAddress(dossierId, outcome.value));
}

export { ActPage as default } from "#app/components/act-page.tsx";
