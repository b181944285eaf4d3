import { addRatios, compareRatios, multiplyRatios, ratio, type Ratio } from "../points.ts";
import { areas, type Area } from "../programme/areas.ts";
import type { FormKind } from "../programme/questionnaire/question-types.ts";
import { questionnaire } from "../programme/questionnaire/questionnaire.ts";
import { headcountIn, type CheckupAnswers } from "./checkup-answers.ts";
import { excessOver, hundred } from "./exact-percentages.ts";
import {
  computeAreas,
  computeOverallMaturity,
  computeReliability,
  type AreaMaturity,
  type Reliability,
} from "./maturity-index.ts";
import {
  computeIndex,
  listCriticalityInputs,
  listNeedInputs,
  type IndexInput,
} from "./need-and-criticality.ts";
import { formKindOf, keepApplicableAnswers, listAskedQuestions } from "./question-visibility.ts";

/** An index as the mean of its inputs, exact. */
export type ComposedIndex = { inputs: IndexInput[]; value: Ratio | null };

/**
 * The figures of a check-up before any rounding, with all they are made of. Indices, explanations
 * and documents all start from here: there is no second computation.
 */
export type CheckupFigures = {
  form: FormKind;
  headcount: number;
  areas: (AreaMaturity & { priority: Ratio | null })[];
  maturity: Ratio | null;
  need: ComposedIndex;
  criticality: ComposedIndex;
  reliability: Reliability;
  /** Areas with a priority, most urgent first. */
  ranking: { area: Area; priority: Ratio }[];
};

/**
 * Domain: maturity of the areas, IMC, IB, IK, priority
 * (100 − maturity)·(0,5 + 0,25·IB/100 + 0,25·IK/100), reliability.
 * @param answers all stored answers; what does not apply is left out here
 * @param version the questionnaire they were given to
 */
export function computeCheckupFigures(
  answers: CheckupAnswers,
  version = questionnaire,
): CheckupFigures {
  const applicable = keepApplicableAnswers(answers, version);
  const asked = new Set(listAskedQuestions(applicable, version).map(({ id }) => id));
  const areaIndices = computeAreas(applicable, version);
  const need = composeIndex(listNeedInputs(applicable, (id) => asked.has(id)));
  const criticality = composeIndex(listCriticalityInputs(applicable));
  const prioritised = areaIndices.map((index) => ({
    ...index,
    priority: priorityOf(index.maturity, need.value, criticality.value),
  }));
  return {
    form: formKindOf(applicable),
    headcount: headcountIn(applicable),
    areas: prioritised,
    maturity: computeOverallMaturity(areaIndices),
    need,
    criticality,
    reliability: computeReliability(areaIndices, applicable),
    ranking: rankAreas(prioritised),
  };
}

/** `0,5 + 0,25·IB/100 + 0,25·IK/100`: how much an area's distance from 100 weighs. */
export function urgencyOf(need: Ratio, criticality: Ratio): Ratio {
  return multiplyRatios(addRatios(ratio(200, 1), addRatios(need, criticality)), ratio(1, 400));
}

function composeIndex(inputs: IndexInput[]): ComposedIndex {
  return { inputs, value: computeIndex(inputs) };
}

function priorityOf(
  maturity: Ratio | null,
  need: Ratio | null,
  criticality: Ratio | null,
): Ratio | null {
  if (maturity === null || need === null || criticality === null) return null;
  return multiplyRatios(excessOver(hundred, maturity), urgencyOf(need, criticality));
}

/** Most urgent first; equal priorities: the heavier area, then the order of the table. */
function rankAreas(
  indices: readonly { area: Area; priority: Ratio | null }[],
): { area: Area; priority: Ratio }[] {
  return indices
    .flatMap(({ area, priority }) => (priority === null ? [] : [{ area, priority }]))
    .sort(
      (a, b) =>
        compareRatios(b.priority, a.priority) || areas[b.area].weight - areas[a.area].weight,
    );
}
