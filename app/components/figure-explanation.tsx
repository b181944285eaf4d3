import { Link } from "@remix-run/react";
import {
  figureKeys,
  titleOfFigure,
  writeFigure,
  type ExplainedFigure,
  type ExplainedInput,
  type FigureKey,
} from "#workflows/checkup/explained-figure.ts";
import { DataTable } from "./data-table.tsx";

/** How a figure comes about: what it means, the rule, what goes in, the sum, what was missing. */
export function FigureExplanation({ figure }: { figure: ExplainedFigure }) {
  return (
    <>
      <p className="figure-value">
        <strong>{writeFigure(figure)}</strong> <span className="muted">{figure.meaning}</span>
      </p>
      <h2>La regola</h2>
      <p className="figure-formula">{figure.formula}</p>
      <h2>Che cosa entra nel conto</h2>
      <InputTable figure={figure} />
      <h2>Il conto</h2>
      {figure.steps.length === 0 ? (
        <p>Non si può fare: leggi qui sotto che cosa manca.</p>
      ) : (
        <ol className="figure-steps">
          {figure.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p className="muted">
        I conti sono fatti con le frazioni esatte e arrotondati una volta sola, alla fine: qui i
        passaggi si leggono con due decimali.
      </p>
      <h2>Che cosa mancava</h2>
      {figure.missing.length === 0 ? (
        <p>Nulla.</p>
      ) : (
        <ul>
          {figure.missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function InputTable({ figure }: { figure: ExplainedFigure }) {
  const isWeighed = figure.inputs.some(({ weight }) => weight !== "");
  return (
    <DataTable
      caption={`Dati di «${figure.title}»`}
      hideCaption
      columns={[
        "Dato",
        ...(isWeighed ? [{ title: "Peso", align: "right" as const }] : []),
        { title: isWeighed ? "Punti" : "Valore", align: "right" },
        ...(isWeighed ? [{ title: "Peso × punti", align: "right" as const }] : []),
      ]}
      rows={figure.inputs.map((input) => [
        <InputLabel key="label" input={input} />,
        ...(isWeighed ? [input.weight] : []),
        input.value === "" ? "–" : input.value,
        ...(isWeighed ? [input.product === "" ? "–" : input.product] : []),
      ])}
      empty="Nessun dato entra in questo conto."
    />
  );
}

function InputLabel({ input }: { input: ExplainedInput }) {
  return (
    <>
      {input.label}
      {input.working !== "" && <span className="figure-working">{input.working}</span>}
      {input.counts === "no" && <span className="figure-working">Fuori dal conto.</span>}
    </>
  );
}

/** The way to the other figures. */
export function FigureNav({ home, current }: { home: string; current: FigureKey }) {
  return (
    <nav className="figure-nav" aria-label="Le altre cifre">
      <ul>
        {figureKeys.map((key) => (
          <li key={key}>
            {key === current ? (
              <strong aria-current="page">{titleOfFigure(key)}</strong>
            ) : (
              <Link to={`${home}/figures/${key}`}>{titleOfFigure(key)}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
