import { formatDay } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { instalments, type Instalment } from "#workflows/payment/instalments.ts";
import { Callout } from "./callout.tsx";
import { FieldList } from "./field-list.tsx";
import { PaymentCard, type PaymentLine } from "./payment-card.tsx";

type Recovery = { dueCents: number; receivedCents: number | null; receivedOn: string | null };

type PaymentOverviewProps = {
  details: {
    awardCents: number | null;
    paidCents: number;
    account: { iban: string; ibanHolder: string } | null;
    due: { instalment: Instalment; grossCents: number } | null;
    payments: readonly PaymentLine[];
    recovery: Recovery | null;
  };
};

/** How much, how much already, where to, and every payment with its acts. */
export function PaymentOverview({ details }: PaymentOverviewProps) {
  const { awardCents, paidCents, account, due, payments, recovery } = details;
  if (awardCents === null)
    return (
      <p className="empty-state">
        Qui trovi i pagamenti dell'incentivo, dopo la concessione e la sua accettazione.
      </p>
    );
  return (
    <>
      <FieldList
        rows={[
          ["Incentivo concesso", formatEuro(awardCents)],
          ["Già pagato, al lordo", formatEuro(paidCents)],
          ["In pagamento ora", due === null ? "Nulla" : dueText(due)],
          ["Conto", account === null ? "" : `${account.iban}, intestato a ${account.ibanHolder}`],
        ]}
      />
      {recovery !== null && <RecoveryNote recovery={recovery} />}
      <h2>I pagamenti</h2>
      {payments.length === 0 && (
        <p className="empty-state">Nessun pagamento è stato ancora proposto.</p>
      )}
      {payments.map((payment) => (
        <PaymentCard key={payment.id} payment={payment} />
      ))}
    </>
  );
}

function dueText({ instalment, grossCents }: { instalment: Instalment; grossCents: number }) {
  return `${instalments[instalment].label}, ${formatEuro(grossCents)} lordi`;
}

function RecoveryNote({ recovery }: { recovery: Recovery }) {
  const { dueCents, receivedOn } = recovery;
  if (receivedOn !== null)
    return (
      <Callout tone="success" title="Somma restituita">
        {formatEuro(dueCents)} sono stati restituiti il {formatDay(receivedOn)}.
      </Callout>
    );
  return (
    <Callout tone="warning" title={`Da restituire: ${formatEuro(dueCents)}`}>
      Le spese ammesse valgono meno dell'anticipo ricevuto. La differenza va restituita prima di
      proseguire.
    </Callout>
  );
}
