import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { answerPdf } from "#app/http/answer-pdf.server.ts";
import { refuseFile, rethrowForFile } from "#app/http/refusal-file.server.ts";
import { siteOf } from "#app/http/site-of.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { printPoster } from "#app/services/survey/print-poster.server.ts";

/** The sheet for the notice board, as long as the survey is open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read").catch(rethrowForFile);
  const dossierId = requireParam(params, "dossierId");
  const outcome = await printPoster({ act, dossierId, site: siteOf(request) });
  return outcome.ok ? answerPdf(outcome.value, "locandina-indagine") : refuseFile(outcome.refusal);
}
