import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuseFile, rethrowForFile } from "#app/http/refusal-file.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { dossierNotFound } from "#app/services/act.server.ts";
import { openImport } from "#app/services/checkup/preview-import.server.ts";
import { staffTemplates } from "#workflows/checkup/staff-table-templates.ts";

/** An empty table to fill: with the counts, or with one row a person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.importStaff").catch(rethrowForFile);
  const page = await openImport(act, requireParam(params, "dossierId"));
  if (!page) return refuseFile(dossierNotFound);
  const isOfPeople = new URL(request.url).searchParams.get("kind") === "persone";
  const { file, write } = isOfPeople ? staffTemplates.persone : staffTemplates.numeri;
  return new Response(write(page.section), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
