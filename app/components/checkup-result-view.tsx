import type { CheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import { maturityBands } from "#workflows/checkup/maturity-index.ts";
import type { SuggestedMeasure } from "#workflows/checkup/suggested-measures.ts";
import { formatEuro } from "#workflows/money.ts";
import { formatPoints, type Hundredths } from "#workflows/points.ts";
import { areas } from "#workflows/programme/areas.ts";
import { agreementNeeds } from "#workflows/programme/measures/catalogue-measure.ts";
import { DataTable } from "./data-table.tsx";
import { MaturityRadar } from "./maturity-radar.tsx";

/** What a check-up leads to: indices, radar, priorities, suggested measures. */
export function CheckupResultView({ result }: { result: CheckupResult }) {
  const { indices } = result;
  return (
    <>
      <KeyIndices result={result} />
      <h2>Le otto aree</h2>
      <div className="radar-and-table">
        <MaturityRadar indices={indices.areas} />
        <DataTable
          caption="Maturità e priorità di ogni area, da 0 a 100"
          hideCaption
          columns={[
            "Area",
            { title: "Maturità", align: "right" },
            { title: "Priorità", align: "right" },
          ]}
          rows={indices.areas.map(({ area, maturity, priority }) => [
            `${area} · ${areas[area].label}`,
            show(maturity),
            show(priority),
          ])}
        />
      </div>
      <h2>Le tre priorità</h2>
      <Priorities indices={indices} />
      <h2>Misure suggerite</h2>
      <Suggestions suggestions={result.suggestions} />
    </>
  );
}

function KeyIndices({ result: { indices, programmeMedian } }: { result: CheckupResult }) {
  const figures = [
    {
      label: "Maturità conciliativa",
      value: show(indices.maturity),
      note: indices.band ? maturityBands[indices.band] : "Le risposte note sono troppo poche",
    },
    { label: "Bisogno del personale", value: show(indices.need), note: "da 0 a 100" },
    { label: "Criticità", value: show(indices.criticality), note: "assenze e uscite" },
    {
      label: "Affidabilità dei dati",
      value: `${formatPoints(indices.reliability)}%`,
      note: "quante risposte sono note, e da dove vengono",
    },
  ];
  return (
    <>
      <dl className="key-figures">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              <span>{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      {programmeMedian !== null && (
        <p>La maturità mediana delle imprese del programma è {show(programmeMedian)}.</p>
      )}
    </>
  );
}

function Priorities({ indices }: { indices: CheckupIndices }) {
  if (indices.priorities.length === 0)
    return <p>Non si possono calcolare: mancano i dati su carichi di cura, assenze o uscite.</p>;
  return (
    <ol>
      {indices.priorities.map((area) => {
        const priority = indices.areas.find((one) => one.area === area)?.priority ?? null;
        return (
          <li key={area}>
            {areas[area].label} <span className="muted">(priorità {show(priority)})</span>
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

function Costs({ costFromCents, costToCents }: SuggestedMeasure) {
  return (
    <>
      <span className="unbroken">da {formatEuro(costFromCents)}</span>{" "}
      <span className="unbroken">a {formatEuro(costToCents)}</span>
    </>
  );
}
