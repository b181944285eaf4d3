import { formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { FieldList } from "./field-list.tsx";

type SettlementSummaryProps = {
  awardCents: number;
  verification: {
    declaredCents: number;
    eligibleCents: number;
    shareOfEligibleCents: number;
    finalGrantCents: number;
    paidCents: number;
    balanceCents: number;
    intensityPercent: number;
    verifiedAt: Date | null;
    unchecked: number;
    note: string;
  };
};

/** From what is admitted to what is paid or comes back; provisional until the verification closes. */
export function SettlementSummary({ awardCents, verification }: SettlementSummaryProps) {
  const { verifiedAt, unchecked, balanceCents, intensityPercent, note } = verification;
  return (
    <section>
      <h2>{verifiedAt === null ? "Conto provvisorio" : "Esito della verifica"}</h2>
      {verifiedAt === null && unchecked > 0 && (
        <p>
          Spese ancora da guardare: {unchecked}. Nel conto valgono come ammesse per intero, finché
          non ne registri l'esito.
        </p>
      )}
      <FieldList
        rows={[
          ["Spese dichiarate", formatEuro(verification.declaredCents)],
          ["Spese ammesse", formatEuro(verification.eligibleCents)],
          [
            `${String(intensityPercent)} % delle spese ammesse`,
            formatEuro(verification.shareOfEligibleCents),
          ],
          ["Incentivo concesso", formatEuro(awardCents)],
          [
            "Incentivo definitivo",
            <strong key="f">{formatEuro(verification.finalGrantCents)}</strong>,
          ],
          ["Già pagato", formatEuro(verification.paidCents)],
          [balanceCents < 0 ? "Da restituire" : "Saldo", formatEuro(Math.abs(balanceCents))],
          ...(verifiedAt === null ? [] : [["Verificato il", formatInstant(verifiedAt)] as const]),
        ]}
      />
      {note !== "" && <p>Annotazioni: {note}</p>}
    </section>
  );
}
