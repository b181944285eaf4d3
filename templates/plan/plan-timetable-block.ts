import type { Timetable } from "#workflows/plan/plan-timetable.ts";
import type { DocumentBlock } from "../programme-document.ts";

export type PlanTimetable = Timetable;

/** The timetable as bars, with the same said in words for who cannot see them. */
export function timetableBlock({ timetable }: { timetable: PlanTimetable }): DocumentBlock {
  const { bars, days, scale } = timetable;
  const spoken = bars.map((bar) => `${bar.label} ${bar.text}`).join("; ");
  return {
    kind: "bars",
    alternative: `Calendario del piano. ${spoken}.`,
    // The scale names months, so the days the bars are counted in would only confuse.
    unit: "",
    bars: bars.map(({ label, from, to, shortText }) => ({ label, from, to, text: shortText })),
    scale: [...scale, { at: days, label: "" }],
  };
}
