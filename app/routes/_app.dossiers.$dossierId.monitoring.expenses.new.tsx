import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ExpenseForm } from "#app/components/expense-form.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { addExpense } from "#app/services/monitoring/add-expense.server.ts";
import { viewReport } from "#app/services/monitoring/view-report.server.ts";
import { expenseSchema } from "#workflows/monitoring/expense-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Aggiungi una spesa · Conciliazione In Pratica" },
];

export const handle = { crumb: "Nuova spesa" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "monitoring.save");
  const view = await viewReport(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/monitoring`;
  return { home, measures: view.details.measures, cup: view.details.cup };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, expenseSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await addExpense({ act, dossierId, expense: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/monitoring`);
}

export default function NewExpenseRoute() {
  const { home, measures, cup } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Aggiungi una spesa"
        lead="Una spesa per ogni documento. Conserva gli originali: l'ufficio può chiederteli."
        backTo={{ href: home, label: "Rendiconto" }}
      />
      <InTurn event="monitoring.save" reply={reply} backTo={{ href: home, label: "Rendiconto" }}>
        <ExpenseForm measures={measures} cup={cup} reply={reply} />
      </InTurn>
    </>
  );
}
