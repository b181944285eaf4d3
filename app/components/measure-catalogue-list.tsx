import { Link } from "@remix-run/react";
import { formatEuro } from "#workflows/money.ts";
import { areaCodes, areas, type Area } from "#workflows/programme/areas.ts";
import {
  agreementNeeds,
  type CatalogueMeasure,
  type MeasureCode,
  type StaffSize,
} from "#workflows/programme/measures/catalogue-measure.ts";
import { findMeasure, measureCatalogue } from "#workflows/programme/measures/measure-catalogue.ts";

type MeasureCatalogueListProps = {
  size: StaffSize;
  /** What the check-up suggests, each with the reason in words. */
  suggestions: readonly { code: MeasureCode; reason: string }[];
  /** Codes that are in the plan already. */
  taken: readonly string[];
};

/** The catalogue to choose from: what the check-up suggests first, then area by area. */
export function MeasureCatalogueList({ size, suggestions, taken }: MeasureCatalogueListProps) {
  return (
    <>
      {suggestions.length > 0 && (
        <>
          <h2>Suggerite dal tuo check-up</h2>
          <ul className="tiles">
            {suggestions.map(({ code, reason }) => (
              <CatalogueCard
                key={code}
                measure={findMeasure(code)}
                size={size}
                isTaken={taken.includes(code)}
                reason={reason}
              />
            ))}
          </ul>
        </>
      )}
      <h2>Tutto il catalogo</h2>
      {areaCodes.map((area) => (
        <details key={area} className="catalogue-area">
          <summary>
            {areas[area].label} ({listFirstIn(area).length})
          </summary>
          <ul className="tiles">
            {listFirstIn(area).map((measure) => (
              <CatalogueCard
                key={measure.code}
                measure={measure}
                size={size}
                isTaken={taken.includes(measure.code)}
              />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

type CatalogueCardProps = {
  measure: CatalogueMeasure;
  size: StaffSize;
  isTaken: boolean;
  reason?: string;
};

function CatalogueCard({ measure, size, isTaken, reason }: CatalogueCardProps) {
  const { code, name, summary, costs, agreement } = measure;
  const { fromCents, toCents } = costs[size];
  return (
    <li className="panel catalogue-card">
      <h3>{name}</h3>
      <p>{summary}</p>
      {reason !== undefined && <p className="muted">{reason}</p>}
      <p className="measure-tags">
        <span className="code">{code}</span>
        <span>
          da {formatEuro(fromCents)} a {formatEuro(toCents)}
        </span>
        <span>{agreementNeeds[agreement]}</span>
        {isTaken && <strong>Già nel piano</strong>}
      </p>
      <Link className="btn btn-outline-primary btn-xs" to={`?code=${code}`}>
        Scegli<span className="visually-hidden"> {name}</span>
      </Link>
    </li>
  );
}

/** A measure with two areas stands under its first, so that the list names it once. */
function listFirstIn(area: Area): CatalogueMeasure[] {
  return measureCatalogue.filter((measure) => measure.areas[0] === area);
}
