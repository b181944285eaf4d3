import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ExpenseCheckForm } from "#app/components/expense-check-form.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { UploadPart } from "#app/components/upload-part.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { checkExpense } from "#app/services/monitoring/check-expense.server.ts";
import { viewReport } from "#app/services/monitoring/view-report.server.ts";
import { expenseCheckSchema } from "#workflows/monitoring/verification-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Esito di una spesa · Conciliazione In Pratica" },
];

export const handle = { crumb: "Esito di una spesa" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "monitoring.checkExpense");
  const view = await viewReport(act, requireParam(params, "dossierId"));
  const expense = view?.details?.expenses.find(({ id }) => id === params["expenseId"]);
  if (!view || !expense) throw notFound();
  const home = `/dossiers/${view.id}/monitoring`;
  const receipts = view.details?.receipts ?? [];
  return { dossierId: view.id, home, expense, receipts };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "monitoring.checkExpense");
  const dossierId = requireParam(params, "dossierId");
  const expenseId = requireParam(params, "expenseId");
  const view = await viewReport(act, dossierId);
  const expense = view?.details?.expenses.find(({ id }) => id === expenseId);
  if (!expense) throw notFound();
  const form = await parseForm(request, expenseCheckSchema(expense.amountCents));
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await checkExpense({ act, dossierId, expenseId, outcome: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/monitoring`);
}

export default function CheckExpenseRoute() {
  const { dossierId, home, expense, receipts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Esito di una spesa"
        lead={`${expense.label}: ${expense.description}`}
        backTo={{ href: home, label: "Rendiconto" }}
      />
      <UploadPart
        dossierId={dossierId}
        purpose="expenseReceipt"
        subjectId={expense.id}
        uploads={receipts}
        mayUpload={false}
      />
      <InTurn
        event="monitoring.checkExpense"
        reply={reply}
        backTo={{ href: home, label: "Rendiconto" }}
      >
        <ExpenseCheckForm expense={expense} reply={reply} />
      </InTurn>
    </>
  );
}
