import { formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { instalments, type Instalment } from "#workflows/payment/instalments.ts";
import { FieldList } from "./field-list.tsx";
import { PaymentCheckList } from "./payment-check-list.tsx";

type Hand = { by: string; at: Date };

export type PaymentLine = {
  id: string;
  instalment: string;
  grossCents: number;
  withheldCents: number;
  netCents: number;
  commitment: string;
  checks: Parameters<typeof PaymentCheckList>[0]["checks"];
  proposed: Hand;
  approved: Hand | null;
  executed: Hand | null;
  rejectedAt: Date | null;
  rejectionReason: string | null;
  executedOn: string | null;
  endToEndId: string | null;
  fileId: string | null;
};

/** One payment with its three acts by three people, its checks and, once ordered, its file. */
export function PaymentCard({ payment }: { payment: PaymentLine }) {
  const { label } = instalments[payment.instalment as Instalment];
  return (
    <section className="panel">
      <h3>
        {label}: {formatEuro(payment.netCents)} netti
      </h3>
      <FieldList
        rows={[
          ["Stato", statusOf(payment)],
          [
            "Lordo e ritenuta",
            `${formatEuro(payment.grossCents)}, meno ${formatEuro(payment.withheldCents)}`,
          ],
          ["Impegno di spesa", payment.commitment],
          ["Proposto da", handText(payment.proposed)],
          ["Approvato da", handText(payment.approved)],
          ["Pagato da", handText(payment.executed)],
        ]}
      />
      {payment.rejectionReason !== null && <p>Motivo del rinvio: {payment.rejectionReason}</p>}
      {payment.endToEndId !== null && (
        <p>
          Riferimento del bonifico: <code>{payment.endToEndId}</code>
        </p>
      )}
      {payment.fileId !== null && (
        <p>
          <a href={`/payment-files/${payment.fileId}`}>Scarica il file per la banca (XML)</a>
        </p>
      )}
      <details>
        <summary>Controlli fatti</summary>
        <PaymentCheckList checks={payment.checks} />
      </details>
    </section>
  );
}

function statusOf(payment: PaymentLine): string {
  if (payment.rejectedAt !== null) return `Respinto il ${formatInstant(payment.rejectedAt)}`;
  if (payment.executedOn !== null) return `Pagato con valuta ${formatDay(payment.executedOn)}`;
  return payment.approved === null ? "Da approvare" : "Da pagare";
}

function handText(hand: Hand | null): string {
  return hand === null ? "" : `${hand.by}, ${formatInstant(hand.at)}`;
}
