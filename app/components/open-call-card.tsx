import { formatEuro } from "#workflows/money.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { wordsForDays } from "./next-step-card.tsx";

export type OpenCall = {
  id: string;
  title: string;
  closesOn: string;
  daysLeft: number;
  budgetCents: number;
  leftCents: number;
  /** Share of the budget still free, in whole percent. */
  leftPercent: number;
  offers: { sizeLabel: string; ceilingCents: number; intensityPercent: number }[];
};

/** A call one can answer now: the money left, the days left, what each size can get. */
export function OpenCallCard({ call }: { call: OpenCall }) {
  return (
    <article className="panel call-card">
      <p className="call-kind">Bando aperto</p>
      <h3>{call.title}</h3>
      <div>
        <span className="figure-big">{formatEuro(call.leftCents)}</span>
        <span className="muted">ancora disponibili su {formatEuro(call.budgetCents)}</span>
      </div>
      <svg className="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="meter-ground" width="100" height="4" rx="2" />
        <rect className="meter-value" width={call.leftPercent} height="4" rx="2" />
      </svg>
      <p className="mb-0">
        Domande fino al <strong>{formatDay(call.closesOn)}</strong> ({wordsForDays(call.daysLeft)}).
      </p>
      <ul className="offers">
        {call.offers.map((offer) => (
          <li key={offer.sizeLabel}>
            {offer.sizeLabel}: fino a <strong>{formatEuro(offer.ceilingCents)}</strong>, il{" "}
            {offer.intensityPercent} % delle spese
          </li>
        ))}
      </ul>
    </article>
  );
}
