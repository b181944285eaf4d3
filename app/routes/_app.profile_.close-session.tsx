import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireAct } from "#app/auth/require-permission.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refuse } from "#app/http/refuse.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { closeOwnSession } from "#app/services/account/close-own-session.server.ts";
import { closeSessionSchema } from "#workflows/account/close-session-schema.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAct(request);
  return redirect("/profile");
}

export async function action({ request }: ActionFunctionArgs) {
  const act = await requireAct(request);
  const form = await parseForm(request, closeSessionSchema);
  if (!form.ok) throw refuse(changedMeanwhile);
  const outcome = await closeOwnSession({ act, tokenHash: form.value.session });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect("/profile");
}

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";
export { ActPage as default } from "#app/components/act-page.tsx";
