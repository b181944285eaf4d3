import { z } from "zod";
import { optionalText, optionalWholeNumberField } from "../form-fields.ts";

/** A measure of the plan as the report asks about it. */
export type ReportedMeasure = {
  id: string;
  title: string;
  indicator: string;
  baseline: string;
  target: string;
};

const LONGEST_TEXT = 4000;

/**
 * The report as a draft: everything may still be empty, nothing may be too long. The fields of the
 * measures are named by {@link reachedField}; the list comes from the plan, never from the form.
 */
export function reportSchema(measures: readonly ReportedMeasure[]) {
  const reached = Object.fromEntries(
    measures.map((measure) => [reachedField(measure.id), optionalText(200)]),
  );
  return z.object({
    activities: optionalText(LONGEST_TEXT),
    results: optionalText(LONGEST_TEXT),
    coveredHeads: optionalWholeNumberField({ min: 0, max: 10_000 }),
    ...reached,
  });
}

/** The fields every report has; those of the measures are read with {@link readReachedIndicators}. */
export type ReportDraft = { activities: string; results: string; coveredHeads: number | null };

/** Name of the field with what a measure has reached. */
export function reachedField(measureId: string): string {
  return `reached-${measureId}`;
}

/** What a measure has reached, beside what was aimed at. */
export type ReachedIndicator = {
  measureId: string;
  measure: string;
  indicator: string;
  baseline: string;
  target: string;
  reached: string;
};

/** Pairs the posted values with the plan's measures, in the plan's order. */
export function readReachedIndicators(
  measures: readonly ReportedMeasure[],
  report: object,
): ReachedIndicator[] {
  const values = new Map<string, unknown>(Object.entries(report));
  return measures.map(({ id, title, indicator, baseline, target }) => {
    const value = values.get(reachedField(id));
    const reached = typeof value === "string" ? value : "";
    return { measureId: id, measure: title, indicator, baseline, target, reached };
  });
}
