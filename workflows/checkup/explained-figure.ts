import { formatPoints, type Hundredths } from "../points.ts";
import { areaCodes, areas, type Area } from "../programme/areas.ts";

/** Every figure of a check-up that has a page of its own, by the word in its address. */
export type FigureKey = Area | "IMC" | "IB" | "IK" | "AFF" | `PR-${Area}`;

export const figureKeys: readonly FigureKey[] = [
  "IMC",
  ...areaCodes,
  "IB",
  "IK",
  ...areaCodes.map((area) => `PR-${area}` as const),
  "AFF",
];

/** A line of the sum: an answer, another index. */
export type ExplainedInput = {
  label: string;
  /** Where its value comes from. */
  working: string;
  /** As written: `4`, `30%`; "" where the figure weighs nothing. */
  weight: string;
  /** As written; "" where there is none. */
  value: string;
  product: string;
  /** Left out of both sums, counted as 0, or counted. */
  counts: "yes" | "asZero" | "no";
};

/** How a figure comes about, in words and numbers; safe to store as JSON. */
export type ExplainedFigure = {
  key: FigureKey;
  title: string;
  /** Hundredths; null when it cannot be computed. */
  value: Hundredths | null;
  unit: "" | "%";
  meaning: string;
  /** The rule, with names. */
  formula: string;
  inputs: ExplainedInput[];
  /** The rule with the numbers put in, a line each. */
  steps: string[];
  /** What was not there and what was done about it. */
  missing: string[];
};

/** `62,50%`, `34,63`, `non calcolabile`. */
export function writeFigure({ value, unit }: Pick<ExplainedFigure, "value" | "unit">): string {
  return value === null ? "non calcolabile" : `${formatPoints(value)}${unit}`;
}

/** Whether a word of an address names a figure. */
export function isFigureKey(text: string): text is FigureKey {
  return (figureKeys as readonly string[]).includes(text);
}

/** The name of a figure in titles and links. */
export function titleOfFigure(key: FigureKey): string {
  const named: Partial<Record<FigureKey, string>> = {
    IMC: "Maturità conciliativa (IMC)",
    IB: "Bisogno del personale (IB)",
    IK: "Criticità (IK)",
    AFF: "Affidabilità dei dati",
  };
  if (key in areas) return `Maturità · ${areas[key as Area].label}`;
  return named[key] ?? `Priorità · ${areas[key.slice(3) as Area].label}`;
}
