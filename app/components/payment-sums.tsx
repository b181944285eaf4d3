import { formatEuro } from "#workflows/money.ts";
import { FieldList } from "./field-list.tsx";

type Sums = {
  grossCents: number;
  capitalGoodsCents: number;
  withheldCents: number;
  netCents: number;
  withholdingReason: string;
};

/** From the gross to the net, with the reason for what is withheld. */
export function PaymentSums({ sums }: { sums: Sums }) {
  return (
    <>
      <FieldList
        rows={[
          ["Somma lorda", formatEuro(sums.grossCents)],
          ["Di cui per beni strumentali", formatEuro(sums.capitalGoodsCents)],
          ["Ritenuta", formatEuro(sums.withheldCents)],
          ["Netto da pagare", <strong key="net">{formatEuro(sums.netCents)}</strong>],
        ]}
      />
      <p>{sums.withholdingReason}</p>
    </>
  );
}
