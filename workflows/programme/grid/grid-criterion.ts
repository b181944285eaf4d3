import type { Hundredths } from "../../points.ts";

export const criterionCodes = [
  "A1",
  "A2",
  "A3",
  "B1",
  "B2",
  "C1",
  "C2",
  "C3",
  "D1",
  "D2",
  "D3",
  "E1",
  "E2",
  "F1",
  "F2",
] as const;

export type CriterionCode = (typeof criterionCodes)[number];

/** The six headings of the grid. */
export type GridHeading = "A" | "B" | "C" | "D" | "E" | "F";

/**
 * Who gives the points: the data alone (`automatic`, A in the grid), the data on a document that an
 * officer validates (`document`, D), an evaluator (`evaluator`, V).
 */
export type ScoringMode = "automatic" | "document" | "evaluator";

/** A step of a criterion: what must be true, and what it is worth. */
export type GridLevel = { points: Hundredths; description: string };

export type GridCriterion = {
  code: CriterionCode;
  title: string;
  max: Hundredths;
  mode: ScoringMode;
  /** Steps in rising order; empty where a formula gives the points. */
  levels: readonly GridLevel[];
  /** How the points come about, for whoever reads the sheet. */
  rule: string;
  source: string;
};

/** Where the grid comes from: the Plan asks for one that is easy to fill, the call fixes it. */
export const GRID_SOURCE = "Griglia del bando, criteri dell'Avviso del Piano territoriale";
