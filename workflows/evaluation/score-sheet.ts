import { formatPoints, type Hundredths } from "../points.ts";
import {
  criterionCodes,
  type CriterionCode,
  type ScoringMode,
} from "../programme/grid/grid-criterion.ts";
import { findCriterion, headingTotal } from "../programme/grid/scoring-grid.ts";
import type { RuleSet } from "../programme/rule-sets.ts";
import { automaticPoints } from "./automatic-points.ts";
import { bonusLines, totalWithBonus, type BonusGrounds, type BonusLine } from "./bonus-points.ts";
import type { CostReference } from "./cost-per-result.ts";
import type { QualityPoints } from "./evaluator-scores.ts";
import type { CriterionScore, GridInputs } from "./grid-inputs.ts";
import { thresholdFailures } from "./score-thresholds.ts";

export type SheetLine = {
  code: CriterionCode;
  title: string;
  mode: ScoringMode;
  max: Hundredths;
  points: Hundredths;
  explanation: string;
};

/** The complete score of an application: 15 lines, bonus, totals and whether it passes. */
export type ComputedSheet = {
  lines: SheetLine[];
  /** Sum of the fifteen criteria: what the threshold looks at. */
  gridTotal: Hundredths;
  bonus: BonusLine[];
  /** Grid and bonus within 0 and 100: what the ranking looks at. */
  total: Hundredths;
  /** Why it does not pass; empty when it does. */
  failures: string[];
};

export type ScoreRequest = {
  inputs: GridInputs;
  /** The officer's points on documents, with the explanation to print. */
  confirmed: readonly CriterionScore[];
  quality: QualityPoints;
  qualityExplanation: string;
  reference: CostReference;
  bonus: BonusGrounds;
  rules: Pick<RuleSet, "thresholds" | "minimumOwnSharePercent">;
};

/**
 * Puts the three kinds of points together (grid, all headings).
 * @throws Error when a criterion has no points or has them twice: a sheet is whole or is not.
 */
export function computeScoreSheet(request: ScoreRequest): ComputedSheet {
  const { inputs, reference, rules, confirmed, quality, qualityExplanation } = request;
  const minimumOwnSharePercent = rules.minimumOwnSharePercent.value[inputs.sizeClass];
  const lines = toSheetLines([
    ...automaticPoints({ inputs, reference, minimumOwnSharePercent }),
    ...confirmed,
    ...(["D1", "D2", "D3"] as const).map((code) => ({
      code,
      points: quality[code],
      explanation: qualityExplanation,
    })),
  ]);
  const gridTotal = lines.reduce((sum, { points }) => sum + points, 0);
  const bonus = bonusLines(request.bonus);
  const points = {
    grid: gridTotal,
    quality: headingTotal("D", lines),
    maintenance: lines.find(({ code }) => code === "B2")?.points ?? 0,
  };
  return {
    lines,
    gridTotal,
    bonus,
    total: totalWithBonus(gridTotal, bonus),
    failures: thresholdFailures(points, rules.thresholds.value),
  };
}

function toSheetLines(scores: readonly CriterionScore[]): SheetLine[] {
  return criterionCodes.map((code) => {
    const given = scores.filter((score) => score.code === code);
    const [score] = given;
    const { title, mode, max } = findCriterion(code);
    if (!score || given.length > 1)
      throw new Error(`Criterion ${code} has ${String(given.length)} scores instead of one`);
    if (score.points < 0 || score.points > max)
      throw new RangeError(`Criterion ${code} goes from 0 to ${formatPoints(max)}`);
    return { code, title, mode, max, points: score.points, explanation: score.explanation };
  });
}
