import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { switchAccount } from "#app/services/account/switch-account.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "account.enable");
  return redirect("/accounts");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "account.enable");
  const userId = requireParam(params, "userId");
  const outcome = await switchAccount({ act, userId, event: "account.enable" });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect("/accounts");
}

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";
export { ActPage as default } from "#app/components/act-page.tsx";
