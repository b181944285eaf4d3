import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { removeExpense } from "#app/services/monitoring/remove-expense.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "monitoring.save");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/monitoring`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.save");
  const dossierId = requireParam(params, "dossierId");
  const expenseId = requireParam(params, "expenseId");
  const outcome = await removeExpense({ act, dossierId, expenseId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}/monitoring`);
}

/** A route with a page: a refusal of a plain post needs one to be shown in its place. */
export default function RemoveExpenseRoute() {
  return null;
}
