import { Link } from "@remix-run/react";
import { formatDay } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { PostButton } from "./post-button.tsx";
import { ProblemList } from "./problem-list.tsx";
import { UploadPart, type UploadPartProps } from "./upload-part.tsx";

export type ExpenseLine = {
  id: string;
  label: string;
  documentOn: string;
  paidOn: string;
  description: string;
  kind: string;
  measure: string;
  amountCents: number;
  capitalGoods: boolean;
  cupOnDocument: boolean;
  admittedCents: number | null;
  note: string;
  findings: readonly string[];
};

type ExpenseListProps = {
  home: string;
  expenses: readonly ExpenseLine[];
  dossierId: string;
  /** Invoices and proofs of payment, of all expenses. */
  receipts: UploadPartProps["uploads"];
  /** What the reader may do with each: take it out, or record its outcome. */
  offers: "remove" | "check" | null;
};

/** The expenses of a report, each with its document, what stands out and its outcome. */
export function ExpenseList(props: ExpenseListProps) {
  const { home, expenses, offers, dossierId, receipts } = props;
  if (expenses.length === 0)
    return (
      <p className="empty-state">
        Qui trovi le spese del progetto, una per documento: fornitore, numero, data e importo.
      </p>
    );
  return expenses.map((expense) => (
    <section className="panel" key={expense.id}>
      <h3>
        {expense.label}: {formatEuro(expense.amountCents)}
      </h3>
      <p>
        {expense.description}. {expense.kind}, per la misura «{expense.measure}».
      </p>
      <p className="muted">{documentText(expense)}</p>
      <ProblemList problems={expense.findings} />
      <UploadPart
        dossierId={dossierId}
        purpose="expenseReceipt"
        subjectId={expense.id}
        uploads={receipts}
        mayUpload={offers === "remove"}
      />
      {expense.admittedCents !== null && (
        <p>
          <strong>Ammessa per {formatEuro(expense.admittedCents)}.</strong> {expense.note}
        </p>
      )}
      {offers === "remove" && (
        <PostButton
          action={`${home}/expenses/${expense.id}/remove`}
          label="Togli"
          tone="danger"
          small
          confirm={`Togli dal rendiconto ${expense.label}, ${formatEuro(expense.amountCents)}?`}
        />
      )}
      {offers === "check" && (
        <Link className="btn btn-outline-primary" to={`${home}/expenses/${expense.id}/check`}>
          {expense.admittedCents === null ? "Registra l'esito" : "Cambia l'esito"}
        </Link>
      )}
    </section>
  ));
}

function documentText(expense: ExpenseLine): string {
  return [
    `Documento del ${formatDay(expense.documentOn)}`,
    `pagato il ${formatDay(expense.paidOn)}`,
    expense.cupOnDocument ? "CUP sul documento" : "senza CUP",
    expense.capitalGoods ? "bene strumentale" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
