import type { Hundredths, Ratio } from "../points.ts";
import { compareRatios, ratio, toHundredths } from "../points.ts";
import { areaCodes, areas, type Area } from "../programme/areas.ts";
import { textIn, type CheckupAnswers } from "./checkup-answers.ts";
import { weighedMean, zero } from "./exact-percentages.ts";
import { scoreQuestion } from "./question-scores.ts";
import type { QuestionScore } from "./score-values.ts";
import { listQuestions, questionnaire } from "../programme/questionnaire/questionnaire.ts";
import { listAskedQuestions } from "./question-visibility.ts";

/** Share of the visible weight that must be answered for an area to have a figure. */
const CALCULABLE_FROM = ratio(60, 100);

export const maturityBands = {
  starting: "Avvio",
  occasional: "Occasionale",
  structured: "Strutturato",
  widespread: "Diffuso",
} as const;

export type MaturityBand = keyof typeof maturityBands;

/** A question inside an area: its weight there and what it is worth. */
export type AreaInput = {
  questionId: string;
  text: string;
  weight: number;
  score: QuestionScore;
};

export type AreaMaturity = {
  area: Area;
  inputs: AreaInput[];
  /** Questions of the area that this firm is not asked: in neither sum. */
  notAsked: string[];
  /** Weight of applicable questions, and of those answered with something known. */
  visibleWeight: number;
  answeredWeight: number;
  /** Exact index from 0 to 100; null when too little is known. */
  maturity: Ratio | null;
};

/**
 * Maturity of the eight areas: `Σ weight·points / Σ weight` over what is asked and applicable.
 * Unanswered questions are in neither sum, "Non so" counts 0 and not as answered.
 */
export function computeAreas(applicable: CheckupAnswers, version = questionnaire): AreaMaturity[] {
  const asked = listAskedQuestions(applicable, version).map((question) => ({
    questionId: question.id,
    text: question.text,
    weights: question.scoring?.weights ?? {},
    score: scoreQuestion(question, applicable),
  }));
  const askedIds = new Set(asked.map(({ questionId }) => questionId));
  return areaCodes.map((area) => {
    const inputs = asked.flatMap(({ questionId, text, weights, score }) => {
      const weight = weights[area];
      return weight === undefined ? [] : [{ questionId, text, weight, score }];
    });
    const hidden = listQuestions(version).filter(
      ({ id, scoring }) => scoring?.weights[area] !== undefined && !askedIds.has(id),
    );
    return { ...computeArea(area, inputs), notAsked: hidden.map(({ id }) => id) };
  });
}

/** The overall index over the areas that have a figure; null when none has. */
export function computeOverallMaturity(areaIndices: readonly AreaMaturity[]): Ratio | null {
  return weighedMean(
    areaIndices.flatMap(({ area, maturity }) =>
      maturity === null ? [] : [{ value: maturity, weight: areas[area].weight }],
    ),
  );
}

/** The band of an exact index: borders belong to the band above. */
export function bandOf(maturity: Ratio): MaturityBand {
  if (compareRatios(maturity, ratio(25, 1)) < 0) return "starting";
  if (compareRatios(maturity, ratio(50, 1)) < 0) return "occasional";
  return compareRatios(maturity, ratio(75, 1)) < 0 ? "structured" : "widespread";
}

/** How good the source of the care figures is, in percent; a missing answer counts as the poorest. */
const SOURCE_QUALITY: Readonly<Record<string, number>> = { survey: 100, records: 80, owner: 50 };
const POOREST_QUALITY = 50;

export type Reliability = {
  /** Weights over all areas. */
  answered: number;
  visible: number;
  /** Of the source of the care figures, in percent; `isStated` when the firm has said which. */
  quality: number;
  isStated: boolean;
  /** Hundredths of a percent. */
  value: Hundredths;
};

/** Share of the weight answered, over all areas, by the quality of the source of the care figures. */
export function computeReliability(
  areaIndices: readonly AreaMaturity[],
  applicable: CheckupAnswers,
): Reliability {
  const visible = areaIndices.reduce((sum, area) => sum + area.visibleWeight, 0);
  const answered = areaIndices.reduce((sum, area) => sum + area.answeredWeight, 0);
  const stated = SOURCE_QUALITY[textIn(applicable, "C05")];
  const quality = stated ?? POOREST_QUALITY;
  const value = visible === 0 ? 0 : toHundredths(ratio(answered * quality, visible));
  return { answered, visible, quality, isStated: stated !== undefined, value };
}

function computeArea(area: Area, inputs: AreaInput[]): Omit<AreaMaturity, "notAsked"> {
  const visibleWeight = sumWeights(inputs, (kind) => kind !== "notApplicable");
  const answeredWeight = sumWeights(inputs, (kind) => kind === "scored");
  const isCalculable =
    visibleWeight > 0 && compareRatios(ratio(answeredWeight, visibleWeight), CALCULABLE_FROM) >= 0;
  const maturity = isCalculable ? weighedMean(inputs.flatMap(toWeighed)) : null;
  return { area, inputs, visibleWeight, answeredWeight, maturity };
}

function sumWeights(inputs: AreaInput[], counts: (kind: QuestionScore["kind"]) => boolean): number {
  return inputs.reduce((sum, { weight, score }) => (counts(score.kind) ? sum + weight : sum), 0);
}

function toWeighed({ weight, score }: AreaInput) {
  if (score.kind === "scored") return [{ value: score.points, weight }];
  return score.kind === "unknown" ? [{ value: zero, weight }] : [];
}
