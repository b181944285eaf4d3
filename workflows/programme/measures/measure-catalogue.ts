import type { Area } from "../areas.ts";
import type { CatalogueMeasure, MeasureCode, StaffSize } from "./catalogue-measure.ts";
import { measuresOfCulture } from "./measures-of-culture.ts";
import { measuresOfLeave } from "./measures-of-leave.ts";
import { measuresOfPlace } from "./measures-of-place.ts";
import { measuresOfTime } from "./measures-of-time.ts";
import { measuresOfWelfare } from "./measures-of-welfare.ts";

/** The 39 measures of the programme, in the order of their codes. */
export const measureCatalogue: readonly CatalogueMeasure[] = [
  ...measuresOfTime,
  ...measuresOfPlace,
  ...measuresOfLeave,
  ...measuresOfWelfare,
  ...measuresOfCulture,
].sort((a, b) => a.code.localeCompare(b.code, "en"));

const byCode = new Map(measureCatalogue.map((measure) => [measure.code, measure]));

/** The record of a code. @throws Error when the catalogue lacks it, which is a bug. */
export function findMeasure(code: MeasureCode): CatalogueMeasure {
  const measure = byCode.get(code);
  if (!measure) throw new Error(`The catalogue has no measure ${code}`);
  return measure;
}

/** Whether a text is a code of the catalogue. */
export function isMeasureCode(text: string): text is MeasureCode {
  return byCode.has(text as MeasureCode);
}

/** Measures that work in an area, first area or second. */
export function listMeasuresOfArea(area: Area): readonly CatalogueMeasure[] {
  return measureCatalogue.filter((measure) => measure.areas.includes(area));
}

/** Size by heads; 250 and more count with the largest, for which the estimates are a floor. */
export function staffSizeOf(heads: number): StaffSize {
  if (heads < 10) return "under10";
  return heads < 50 ? "under50" : "under250";
}
