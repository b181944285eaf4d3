import { Link } from "@remix-run/react";
import type { CheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import { titleOfFigure, type FigureKey } from "#workflows/checkup/explained-figure.ts";
import { maturityBands } from "#workflows/checkup/maturity-index.ts";
import type { ProgrammeMedians } from "#workflows/checkup/programme-medians.ts";
import type { SuggestedMeasure } from "#workflows/checkup/suggested-measures.ts";
import { formatEuro } from "#workflows/money.ts";
import { formatPoints, type Hundredths } from "#workflows/points.ts";
import { areas } from "#workflows/programme/areas.ts";
import { agreementNeeds } from "#workflows/programme/measures/catalogue-measure.ts";
import { DataTable } from "./data-table.tsx";
import { MaturityRadar } from "./maturity-radar.tsx";

type CheckupResultViewProps = {
  result: CheckupResult;
  medians: ProgrammeMedians | null;
  /** Where each figure is explained; absent for readers who may not see the answers. */
  figures?: string | undefined;
};

/** What a check-up leads to: indices, radar, priorities, suggested measures. */
export function CheckupResultView({ result, medians, figures }: CheckupResultViewProps) {
  const { indices } = result;
  return (
    <>
      <KeyIndices indices={indices} medians={medians} figures={figures} />
      <h2>Le otto aree</h2>
      <div className="radar-and-table">
        <MaturityRadar indices={indices.areas} />
        <div>
          <AreaTable indices={indices} medians={medians} figures={figures} />
          <p className="muted">{describeMedians(medians)}</p>
        </div>
      </div>
      <h2>Le tre priorità</h2>
      <Priorities indices={indices} figures={figures} />
      <h2>Misure suggerite</h2>
      <Suggestions suggestions={result.suggestions} />
    </>
  );
}

type FiguresProps = { indices: CheckupIndices; figures: string | undefined };

function AreaTable({
  indices,
  medians,
  figures,
}: FiguresProps & { medians: ProgrammeMedians | null }) {
  return (
    <DataTable
      caption="Maturità e priorità di ogni area, da 0 a 100"
      hideCaption
      columns={[
        "Area",
        { title: "Maturità", align: "right" },
        ...(medians ? [{ title: "Mediana", align: "right" as const }] : []),
        { title: "Priorità", align: "right" },
      ]}
      rows={indices.areas.map(({ area, maturity, priority }) => [
        `${area} · ${areas[area].label}`,
        <FigureLink key="maturity" name={area} value={maturity} figures={figures} />,
        ...(medians ? [showMedian(medians.areas[area])] : []),
        <FigureLink key="priority" name={`PR-${area}`} value={priority} figures={figures} />,
      ])}
    />
  );
}

type FigureLinkProps = {
  name: FigureKey;
  value: Hundredths | null;
  unit?: string;
  figures: string | undefined;
};

/** A figure that leads to the page on how it comes about. */
function FigureLink({ name, value, unit = "", figures }: FigureLinkProps) {
  const written = `${show(value)}${value === null ? "" : unit}`;
  if (figures === undefined) return <>{written}</>;
  return (
    <Link to={`${figures}/${name}`}>
      {written}
      <span className="visually-hidden"> {titleOfFigure(name)}: come si arriva a questa cifra</span>
    </Link>
  );
}

function describeMedians(medians: ProgrammeMedians | null): string {
  if (medians === null)
    return "La mediana delle imprese del programma compare qui da otto check-up convalidati in poi.";
  return `Mediana di ${String(medians.companies)} imprese del programma con lo stesso questionario. Non cambia a ogni check-up, per non dire nulla di una sola impresa.`;
}

function KeyIndices({
  indices,
  medians,
  figures,
}: FiguresProps & { medians: ProgrammeMedians | null }) {
  const median = medians?.overall == null ? "" : `, mediana ${formatPoints(medians.overall)}`;
  const shown = [
    {
      name: "IMC",
      label: "Maturità conciliativa",
      value: indices.maturity,
      note: `${indices.band ? maturityBands[indices.band] : "Le risposte note sono troppo poche"}${median}`,
    },
    {
      name: "IB",
      label: "Bisogno del personale",
      value: indices.need,
      note: "da 0 a 100",
    },
    { name: "IK", label: "Criticità", value: indices.criticality, note: "assenze e uscite" },
    {
      name: "AFF",
      label: "Affidabilità dei dati",
      value: indices.reliability,
      unit: "%",
      note: "quante risposte sono note, e da dove vengono",
    },
  ] as const;
  return (
    <dl className="key-figures">
      {shown.map(({ name, label, value, note, ...more }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            <strong>
              <FigureLink name={name} value={value} figures={figures} {...more} />
            </strong>
            <span>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Priorities({ indices, figures }: FiguresProps) {
  if (indices.priorities.length === 0)
    return <p>Non si possono calcolare: mancano i dati su carichi di cura, assenze o uscite.</p>;
  return (
    <ol>
      {indices.priorities.map((area) => {
        const priority = indices.areas.find((one) => one.area === area)?.priority ?? null;
        return (
          <li key={area}>
            {areas[area].label}{" "}
            <span className="muted">
              (priorità <FigureLink name={`PR-${area}`} value={priority} figures={figures} />)
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Suggestions({ suggestions }: { suggestions: readonly SuggestedMeasure[] }) {
  return (
    <DataTable
      caption="Costi del primo anno stimati per un'impresa di questa dimensione"
      columns={["Misura", "Per l'area", "Costo del primo anno", "Base giuridica", "Accordo"]}
      empty="Con questi dati non suggeriamo misure. Nel piano si può scegliere tra tutte quelle del catalogo."
      rows={suggestions.map((measure) => [
        `${measure.code} · ${measure.name}${measure.isWished ? " (indicata dall'impresa)" : ""}`,
        areas[measure.area].label,
        <Costs key={measure.code} {...measure} />,
        measure.legalBasis,
        agreementNeeds[measure.agreement],
      ])}
    />
  );
}

function show(value: Hundredths | null): string {
  return value === null ? "non calcolabile" : formatPoints(value);
}

function showMedian(value: Hundredths | null): string {
  return value === null ? "–" : formatPoints(value);
}

function Costs({ costFromCents, costToCents }: SuggestedMeasure) {
  return (
    <>
      <span className="unbroken">da {formatEuro(costFromCents)}</span>{" "}
      <span className="unbroken">a {formatEuro(costToCents)}</span>
    </>
  );
}
