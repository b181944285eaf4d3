import {
  addRatios,
  compareRatios,
  multiplyRatios,
  ratio,
  toHundredths,
  type Hundredths,
  type Ratio,
} from "../points.ts";
import { areas, type Area } from "../programme/areas.ts";
import type { FormKind } from "../programme/questionnaire/question-types.ts";
import { headcountIn, type CheckupAnswers } from "./checkup-answers.ts";
import { excessOver, hundred } from "./exact-percentages.ts";
import {
  bandOf,
  computeAreas,
  computeOverallMaturity,
  computeReliability,
  type AreaMaturity,
  type MaturityBand,
} from "./maturity-index.ts";
import { computeIndex, listCriticalityInputs, listNeedInputs } from "./need-and-criticality.ts";
import { formKindOf, keepApplicableAnswers } from "./question-visibility.ts";

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
 * Domain: maturity of the areas, IMC and its band, IB, IK, priority
 * (100 − maturity)·(0,5 + 0,25·IB/100 + 0,25·IK/100), reliability.
 * @param answers all stored answers; what does not apply is left out here
 */
export function computeCheckupIndices(answers: CheckupAnswers): CheckupIndices {
  const applicable = keepApplicableAnswers(answers);
  const areaIndices = computeAreas(applicable);
  const maturity = computeOverallMaturity(areaIndices);
  const need = computeIndex(listNeedInputs(applicable));
  const criticality = computeIndex(listCriticalityInputs(applicable));
  const prioritised = areaIndices.map((index) => ({
    ...index,
    priority: priorityOf(index.maturity, need, criticality),
  }));
  const ranking = rankAreas(prioritised);
  return {
    form: formKindOf(applicable),
    headcount: headcountIn(applicable),
    areas: prioritised.map(toAreaIndex),
    maturity: maturity && toHundredths(maturity),
    band: maturity && bandOf(maturity),
    need: need && toHundredths(need),
    criticality: criticality && toHundredths(criticality),
    reliability: computeReliability(areaIndices, applicable),
    ranking: ranking.map(({ area }) => area),
    priorities: ranking.slice(0, NAMED_PRIORITIES).map(({ area }) => area),
    urgentAreas: ranking
      .filter(({ priority }) => compareRatios(priority, SUGGESTED_FROM) >= 0)
      .map(({ area }) => area),
  };
}

type Prioritised = AreaMaturity & { priority: Ratio | null };

function priorityOf(
  maturity: Ratio | null,
  need: Ratio | null,
  criticality: Ratio | null,
): Ratio | null {
  if (maturity === null || need === null || criticality === null) return null;
  // 0,5 + 0,25·IB/100 + 0,25·IK/100, as (200 + IB + IK) / 400
  const urgency = multiplyRatios(
    addRatios(ratio(200, 1), addRatios(need, criticality)),
    ratio(1, 400),
  );
  return multiplyRatios(excessOver(hundred, maturity), urgency);
}

/** Most urgent first; equal priorities: the heavier area, then the order of the table. */
function rankAreas(indices: readonly Prioritised[]): { area: Area; priority: Ratio }[] {
  return indices
    .flatMap(({ area, priority }) => (priority === null ? [] : [{ area, priority }]))
    .sort(
      (a, b) =>
        compareRatios(b.priority, a.priority) || areas[b.area].weight - areas[a.area].weight,
    );
}

function toAreaIndex(index: Prioritised): AreaIndex {
  const { area, visibleWeight, answeredWeight } = index;
  return {
    area,
    maturity: index.maturity && toHundredths(index.maturity),
    priority: index.priority && toHundredths(index.priority),
    visibleWeight,
    answeredWeight,
  };
}
