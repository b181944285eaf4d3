import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { retryJob } from "#app/services/outbox/retry-job.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "job.retry");
  return redirect("/jobs");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "job.retry");
  const outcome = await retryJob({ act, jobId: requireParam(params, "jobId") });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect("/jobs");
}

export { ActPage as default } from "#app/components/act-page.tsx";
