import type { Hundredths } from "../../points.ts";
import { agreementCriteria } from "./agreement-criteria.ts";
import { commitmentCriteria } from "./commitment-criteria.ts";
import { coverageCriteria } from "./coverage-criteria.ts";
import { economyCriteria } from "./economy-criteria.ts";
import type { CriterionCode, GridCriterion, GridHeading, ScoringMode } from "./grid-criterion.ts";
import { networkCriteria } from "./network-criteria.ts";
import { qualityCriteria } from "./quality-criteria.ts";

/** The whole grid in its printed order: 15 criteria, 100 points. */
export const scoringGrid: readonly GridCriterion[] = [
  ...agreementCriteria,
  ...commitmentCriteria,
  ...coverageCriteria,
  ...qualityCriteria,
  ...economyCriteria,
  ...networkCriteria,
];

export const gridHeadings: Record<GridHeading, string> = {
  A: "Accordo Territoriale e contrattazione",
  B: "Durata e strutturalità dell'impegno",
  C: "Persone raggiunte",
  D: "Qualità, coerenza, trasferibilità",
  E: "Sostenibilità economica",
  F: "Rete e partenariato",
};

const byCode = new Map(scoringGrid.map((criterion) => [criterion.code, criterion]));

/** The criterion of a code. @throws Error when the grid lacks it, which would be a bug. */
export function findCriterion(code: CriterionCode): GridCriterion {
  const criterion = byCode.get(code);
  if (!criterion) throw new Error(`The grid has no criterion ${code}`);
  return criterion;
}

/** The criteria scored in one way, in the order of the grid. */
export function criteriaScoredBy(mode: ScoringMode): GridCriterion[] {
  return scoringGrid.filter((criterion) => criterion.mode === mode);
}

/** The heading a criterion stands under. */
export function headingOf(code: CriterionCode): GridHeading {
  return code.charAt(0) as GridHeading;
}

/** Sum of the points under one heading, in hundredths. */
export function headingTotal(
  heading: GridHeading,
  lines: readonly { code: CriterionCode; points: Hundredths }[],
): Hundredths {
  return lines
    .filter(({ code }) => headingOf(code) === heading)
    .reduce((total, { points }) => total + points, 0);
}
