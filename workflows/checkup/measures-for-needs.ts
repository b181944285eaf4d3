import type { MeasureCode } from "../programme/measures/catalogue-measure.ts";

/** Which measures answer the needs a staff can name (I01). */
const measuresByNeed: Readonly<Record<string, readonly MeasureCode[]>> = {
  flexibleHours: ["M01", "M02", "M03", "M04", "M05"],
  lessTravel: ["M11", "M12", "M13", "M30"],
  summerCover: ["M08", "M26"],
  nursery: ["M24", "M25", "M35"],
  afterSchool: ["M08", "M27"],
  elderly: ["M20", "M28"],
  returnAfterBirth: ["M06", "M21", "M22"],
  shortLeave: ["M16", "M19"],
  dailyHelp: ["M27", "M29"],
  money: ["M17", "M24", "M31", "M32"],
  predictableShifts: ["M07", "M15"],
  information: ["M33", "M34", "M38"],
};

/** The measures that answer a need; none for a need that is not in the questionnaire. */
export function measuresForNeed(need: string): readonly MeasureCode[] {
  return measuresByNeed[need] ?? [];
}
