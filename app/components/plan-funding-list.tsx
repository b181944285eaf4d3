import { formatEuro } from "#workflows/money.ts";
import type { PlanCall, PlanFunding } from "#workflows/plan/plan-call.ts";
import { FieldList } from "./field-list.tsx";

type PlanFundingListProps = { funding: PlanFunding; call: PlanCall | null };

/** What a plan costs in all, what of it counts, who pays, and how much the call can give. */
export function PlanFundingList({ funding, call }: PlanFundingListProps) {
  const { ineligibleCents, otherFundsCents, largestCents, uncoveredCents } = funding;
  const rows: [string, string][] = [
    ["Spesa in tutto", ineligibleCents > 0 ? formatEuro(funding.wholeCents) : ""],
    ["Di cui non ammissibile", ineligibleCents > 0 ? formatEuro(ineligibleCents) : ""],
    ["Costo ammissibile", formatEuro(funding.eligibleCents)],
    ["Quota dell'impresa", formatEuro(funding.ownShareCents)],
    ["Quota minima per la tua classe", describeLeast(funding, call)],
    ["Altri fondi", otherFundsCents > 0 ? formatEuro(otherFundsCents) : ""],
    ["Resta da chiedere", formatEuro(funding.requestedCents)],
    ["Il bando può dare al massimo", largestCents === null ? "" : formatEuro(largestCents)],
    ["Ancora da coprire", uncoveredCents > 0 ? formatEuro(uncoveredCents) : ""],
  ];
  return (
    <>
      <FieldList rows={rows.filter(([, value]) => value !== "")} />
      {call && (
        <p className="field-hint">
          Bando «{call.title}»: fino al {call.intensityPercent} % del costo ammissibile e fino a{" "}
          {formatEuro(call.ceilingCents)} per una {call.className}. La classe è una stima dai dati
          del check-up: quella che vale si calcola con la domanda.
        </p>
      )}
    </>
  );
}

function describeLeast({ leastOwnShareCents }: PlanFunding, call: PlanCall | null): string {
  if (leastOwnShareCents === null || !call || leastOwnShareCents === 0) return "";
  return `${formatEuro(leastOwnShareCents)} (${String(call.minimumOwnSharePercent)} %)`;
}
