import { toHundredths, type Ratio } from "../points.ts";
import { areas } from "../programme/areas.ts";
import { computeCheckupFigures, urgencyOf, type CheckupFigures } from "./checkup-figures.ts";
import { questionnaire } from "../programme/questionnaire/questionnaire.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { excessOver, hundred } from "./exact-percentages.ts";
import { explainArea, explainLine, explainOverall } from "./explain-areas.ts";
import { titleOfFigure, type ExplainedFigure } from "./explained-figure.ts";
import { explainMean } from "./explain-mean.ts";
import { writeRatio } from "./ratio-texts.ts";

/**
 * How every figure of a check-up comes about: the inputs with their weights, the formula with the
 * numbers put in, what was missing. Made from the very figures the indices are rounded from.
 * @param answers all stored answers; what does not apply is left out
 * @param version the questionnaire they were given to
 */
export function explainFigures(
  answers: CheckupAnswers,
  version = questionnaire,
): ExplainedFigure[] {
  const figures = computeCheckupFigures(answers, version);
  return [
    explainOverall(figures),
    ...figures.areas.map(explainArea),
    explainNeed(figures),
    explainCriticality(figures),
    ...figures.areas.map((index) => explainPriority(index, figures)),
    explainReliability(figures),
  ];
}

function explainNeed({ need }: CheckupFigures): ExplainedFigure {
  return {
    ...explainComposed("IB", need),
    meaning: "Quanto pesano i carichi di cura e gli spostamenti di chi lavora da voi, da 0 a 100.",
    formula:
      "0,30 × figli 0–3 + 0,20 × figli 4–14 + 0,25 × cura di familiari + 0,10 × turni + 0,15 × spostamenti; ognuno da 0 a 100 secondo la quota di personale.",
  };
}

function explainCriticality({ criticality }: CheckupFigures): ExplainedFigure {
  return {
    ...explainComposed("IK", criticality),
    meaning: "Quanto si vedono i problemi: assenze e persone che se ne vanno, da 0 a 100.",
    formula:
      "0,40 × assenze oltre il 3% + 0,35 × dimissioni in 24 mesi + 0,25 × dimissioni entro i 3 anni di un figlio; ognuno da 0 a 100.",
  };
}

function explainComposed(
  key: "IB" | "IK",
  { inputs, value }: CheckupFigures["need"],
): Omit<ExplainedFigure, "meaning" | "formula"> {
  const given = inputs.flatMap((input) =>
    input.value === null ? [] : [{ weight: input.weight, value: input.value }],
  );
  const left = inputs.filter((input) => input.value === null);
  const total = given.reduce((sum, { weight }) => sum + weight, 0);
  return {
    key,
    title: titleOfFigure(key),
    value: value && toHundredths(value),
    unit: "",
    inputs: inputs.map((input) => explainLine({ ...input, weightUnit: "%" })),
    steps: value === null ? [] : [explainMean(given, value)],
    missing: left.length === 0 ? [] : [explainLeftOut(left, total)],
  };
}

function explainLeftOut(left: readonly { label: string }[], total: number): string {
  const names = left.map(({ label }) => label).join("; ");
  return total === 0
    ? "Non c'è nessuno dei dati che servono: l'indice non è calcolabile."
    : `Manca: ${names}. I pesi rimasti sommano ${String(total)}% e si divide per ${String(total)}.`;
}

function explainPriority(
  { area, maturity, priority }: CheckupFigures["areas"][number],
  { need, criticality }: CheckupFigures,
): ExplainedFigure {
  const key = `PR-${area}` as const;
  const parts: [string, Ratio | null][] = [
    [`Maturità dell'area · ${areas[area].label} (${area})`, maturity],
    ["Bisogno del personale (IB)", need.value],
    ["Criticità (IK)", criticality.value],
  ];
  return {
    key,
    title: titleOfFigure(key),
    value: priority && toHundredths(priority),
    unit: "",
    meaning: "Quanto conviene cominciare da quest'area, da 0 a 100. Da 50 in su suggeriamo misure.",
    formula: "(100 − maturità dell'area) × (0,5 + 0,25 × IB ÷ 100 + 0,25 × IK ÷ 100)",
    inputs: parts.map(([label, value]) => ({
      label,
      working: value === null ? "Non calcolabile." : "",
      weight: "",
      value: value === null ? "" : writeRatio(value),
      product: "",
      counts: value === null ? "no" : "yes",
    })),
    steps: priorityStep(maturity, need.value, criticality.value, priority),
    missing: parts
      .filter(([, value]) => value === null)
      .map(([label]) => `${label}: non calcolabile, quindi nemmeno la priorità lo è.`),
  };
}

function priorityStep(
  maturity: Ratio | null,
  need: Ratio | null,
  criticality: Ratio | null,
  priority: Ratio | null,
): string[] {
  if (!maturity || !need || !criticality || !priority) return [];
  const distance = writeRatio(excessOver(hundred, maturity));
  const urgency = urgencyOf(need, criticality);
  return [
    `(100 − ${writeRatio(maturity)}) × (0,5 + 0,25 × ${writeRatio(need)} ÷ 100 + 0,25 × ${writeRatio(criticality)} ÷ 100) = ${distance} × ${writeRatio(urgency, 4)} = ${writeRatio(priority)}`,
  ];
}

function explainReliability({ reliability }: CheckupFigures): ExplainedFigure {
  const { answered, visible, quality, isStated, value } = reliability;
  const share = visible === 0 ? "0" : `${String(answered)} ÷ ${String(visible)}`;
  return {
    key: "AFF",
    title: titleOfFigure("AFF"),
    value,
    unit: "%",
    meaning: "Quanto ci si può fidare di queste cifre.",
    formula:
      "Peso delle risposte note ÷ peso delle domande che vi riguardano, per la qualità della fonte dei dati di cura (C05): rilevazione anonima 100%, dati amministrativi 80%, conoscenza diretta 50%.",
    inputs: [
      line("Peso delle risposte note, tutte le aree", String(answered)),
      line("Peso delle domande che vi riguardano, tutte le aree", String(visible)),
      line("Qualità della fonte (C05)", `${String(quality)}%`),
    ],
    steps: [
      `${share} × ${String(quality)}% = ${writeRatio({ numerator: BigInt(value), denominator: 100n })}%`,
    ],
    missing: isStated ? [] : ["C05 non ha risposta: vale come la fonte meno sicura, 50%."],
  };
}

function line(label: string, value: string): ExplainedFigure["inputs"][number] {
  return { label, working: "", weight: "", value, product: "", counts: "yes" };
}
