import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { answerPdf } from "#app/http/answer-pdf.server.ts";
import { refuseFile, rethrowForFile } from "#app/http/refusal-file.server.ts";
import { siteOf } from "#app/http/site-of.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { makeSlips } from "#app/services/survey/make-slips.server.ts";

/** The slips come only as the answer to a post: a link followed twice must not make new codes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "checkup.printSurvey").catch(rethrowForFile);
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/survey`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.printSurvey").catch(rethrowForFile);
  const dossierId = requireParam(params, "dossierId");
  const outcome = await makeSlips({ act, dossierId, site: siteOf(request) });
  return outcome.ok ? answerPdf(outcome.value, "foglietti-indagine") : refuseFile(outcome.refusal);
}
