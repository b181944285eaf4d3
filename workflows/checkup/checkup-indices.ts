import { compareRatios, ratio, toHundredths, type Hundredths } from "../points.ts";
import type { Area } from "../programme/areas.ts";
import type { FormKind } from "../programme/questionnaire/question-types.ts";
import { questionnaire } from "../programme/questionnaire/questionnaire.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { computeCheckupFigures, type CheckupFigures } from "./checkup-figures.ts";
import { bandOf, type MaturityBand } from "./maturity-index.ts";

/** From this priority on, an area gets suggested measures. */
const SUGGESTED_FROM = ratio(50, 1);
/** Areas named as priorities in the report. */
const NAMED_PRIORITIES = 3;

export type AreaIndex = {
  area: Area;
  /** Hundredths of a point from 0 to 10000; null when it cannot be computed. */
  maturity: Hundredths | null;
  priority: Hundredths | null;
  visibleWeight: number;
  answeredWeight: number;
};

/** Everything the result page and the report say in figures; safe to store as JSON. */
export type CheckupIndices = {
  form: FormKind;
  headcount: number;
  areas: AreaIndex[];
  /** IMC, IB, IK in hundredths of a point. */
  maturity: Hundredths | null;
  band: MaturityBand | null;
  need: Hundredths | null;
  criticality: Hundredths | null;
  /** Hundredths of a percent. */
  reliability: Hundredths;
  /** Areas with a priority, most urgent first. */
  ranking: Area[];
  /** The first three of the ranking. */
  priorities: Area[];
  /** Those of the ranking urgent enough for suggested measures. */
  urgentAreas: Area[];
};

/**
 * The indices of a check-up. Computed on exact fractions and rounded once, half up, to hundredths;
 * comparisons use the exact values.
 * @param answers all stored answers; what does not apply is left out
 * @param version the questionnaire they were given to
 */
export function computeCheckupIndices(
  answers: CheckupAnswers,
  version = questionnaire,
): CheckupIndices {
  return roundFigures(computeCheckupFigures(answers, version));
}

/** The exact figures rounded once. */
export function roundFigures(figures: CheckupFigures): CheckupIndices {
  const { maturity, need, criticality, ranking } = figures;
  return {
    form: figures.form,
    headcount: figures.headcount,
    areas: figures.areas.map(toAreaIndex),
    maturity: maturity && toHundredths(maturity),
    band: maturity && bandOf(maturity),
    need: need.value && toHundredths(need.value),
    criticality: criticality.value && toHundredths(criticality.value),
    reliability: figures.reliability.value,
    ranking: ranking.map(({ area }) => area),
    priorities: ranking.slice(0, NAMED_PRIORITIES).map(({ area }) => area),
    urgentAreas: ranking
      .filter(({ priority }) => compareRatios(priority, SUGGESTED_FROM) >= 0)
      .map(({ area }) => area),
  };
}

function toAreaIndex(index: CheckupFigures["areas"][number]): AreaIndex {
  const { area, visibleWeight, answeredWeight } = index;
  return {
    area,
    maturity: index.maturity && toHundredths(index.maturity),
    priority: index.priority && toHundredths(index.priority),
    visibleWeight,
    answeredWeight,
  };
}
