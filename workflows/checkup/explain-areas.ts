import { multiplyRatios, ratio, toHundredths, type Ratio } from "../points.ts";
import { areas } from "../programme/areas.ts";
import type { CheckupFigures } from "./checkup-figures.ts";
import { titleOfFigure, type ExplainedFigure, type ExplainedInput } from "./explained-figure.ts";
import type { AreaInput, AreaMaturity } from "./maturity-index.ts";
import { maturityBands, bandOf } from "./maturity-index.ts";
import { writeRatio } from "./ratio-texts.ts";
import { explainMean } from "./explain-mean.ts";

/** The maturity of an area: which answers count, with which weight, and the sum. */
export function explainArea(index: AreaMaturity): ExplainedFigure {
  const { area, inputs, visibleWeight, answeredWeight, maturity } = index;
  const counted = inputs.flatMap(({ weight, score }) => {
    if (score.kind === "scored") return [{ weight, value: score.points }];
    return score.kind === "unknown" ? [{ weight, value: ratio(0, 1) }] : [];
  });
  return {
    key: area,
    title: titleOfFigure(area),
    value: maturity && toHundredths(maturity),
    unit: "",
    meaning: "Quanto sono diffuse e regolate le pratiche di quest'area, da 0 a 100.",
    formula: "Somma di (peso × punti) ÷ somma dei pesi, sulle domande che vi riguardano.",
    inputs: inputs.map(explainInput),
    steps: [
      explainShare(answeredWeight, visibleWeight),
      ...(maturity === null ? [] : [explainMean(counted, maturity)]),
    ],
    missing: listMissing(index),
  };
}

/** The overall index over the areas that have a figure. */
export function explainOverall({ areas: indices, maturity }: CheckupFigures): ExplainedFigure {
  const counted = indices.flatMap((index) =>
    index.maturity === null ? [] : [{ weight: areas[index.area].weight, value: index.maturity }],
  );
  const without = indices.filter((index) => index.maturity === null);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  return {
    key: "IMC",
    title: titleOfFigure("IMC"),
    value: maturity && toHundredths(maturity),
    unit: "",
    meaning: "La maturità dell'impresa nelle otto aree, da 0 a 100.",
    formula: "Somma di (peso dell'area × maturità dell'area) ÷ somma dei pesi.",
    inputs: indices.map((index) => {
      const { label, weight } = areas[index.area];
      return explainLine({
        label: `${index.area} · ${label}`,
        working: index.maturity === null ? "Non calcolabile: resta fuori." : "",
        weight,
        value: index.maturity,
      });
    }),
    steps:
      maturity === null
        ? []
        : [
            explainMean(counted, maturity),
            `Fascia: ${maturityBands[bandOf(maturity)]} (Avvio sotto 25, Occasionale da 25, Strutturato da 50, Diffuso da 75).`,
          ],
    missing:
      without.length === 0
        ? []
        : [
            `Senza ${without.map(({ area }) => area).join(", ")}: i pesi delle altre aree sommano ${String(total)} invece di 100, e si divide per ${String(total)}.`,
          ],
  };
}

/** A line of a weighed mean. */
export function explainLine(line: {
  label: string;
  working: string;
  weight: number;
  value: Ratio | null;
  weightUnit?: string;
}): ExplainedInput {
  const { label, working, weight, value, weightUnit = "" } = line;
  return {
    label,
    working,
    weight: `${String(weight)}${weightUnit}`,
    value: value === null ? "" : writeRatio(value),
    product: value === null ? "" : writeRatio(multiplyRatios(value, ratio(weight, 1))),
    counts: value === null ? "no" : "yes",
  };
}

function explainInput({ questionId, text, weight, score }: AreaInput): ExplainedInput {
  const label = `${questionId} · ${text}`;
  const { working } = score;
  if (score.kind === "unknown")
    return { ...explainLine({ label, working, weight, value: ratio(0, 1) }), counts: "asZero" };
  const value = score.kind === "scored" ? score.points : null;
  return explainLine({ label, working, weight, value });
}

function explainShare(answered: number, visible: number): string {
  if (visible === 0) return "Nessuna domanda di quest'area vi riguarda.";
  const share = writeRatio(ratio(100 * answered, visible));
  const isEnough = answered * 100 >= visible * 60;
  const written = `Peso delle risposte note sul peso delle domande che vi riguardano: ${String(answered)} ÷ ${String(visible)} = ${share}%`;
  return isEnough
    ? `${written}. Ne serve almeno il 60%.`
    : `${written}. Ne serve almeno il 60%: l'indice non è calcolabile.`;
}

function listMissing({ inputs, notAsked }: AreaMaturity): string[] {
  return [
    notAsked.length === 0
      ? []
      : [`Non chieste alla vostra impresa, fuori da entrambe le somme: ${notAsked.join(", ")}.`],
    describe(inputs, "unanswered", "Senza risposta, fuori da entrambe le somme"),
    describe(inputs, "notApplicable", "Non vi riguarda, fuori da entrambe le somme"),
    describe(inputs, "unknown", "«Non so», vale 0 e non conta come risposta nota"),
  ].flat();
}

function describe(
  inputs: readonly AreaInput[],
  kind: AreaInput["score"]["kind"],
  words: string,
): string[] {
  const ids = inputs.filter(({ score }) => score.kind === kind).map(({ questionId }) => questionId);
  return ids.length === 0 ? [] : [`${words}: ${ids.join(", ")}.`];
}
