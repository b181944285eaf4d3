import type { CheckupResult } from "../checkup/checkup-result.ts";
import type { Hundredths } from "../points.ts";
import { areas } from "../programme/areas.ts";
import type { MeasureCode } from "../programme/measures/catalogue-measure.ts";

type Reasoned = { indices: Pick<CheckupResult["indices"], "areas" | "need"> } & Pick<
  CheckupResult,
  "suggestions"
>;

/**
 * The measures a check-up suggests for the plan, each with its reason in the check-up's figures:
 * `Tempi di lavoro 34/100, bisogno 61`. Those too dear for the company or already there are left
 * out of the check-up's own list.
 */
export function listSuggestions(result: Reasoned): { code: MeasureCode; reason: string }[] {
  const { areas: indices, need } = result.indices;
  return result.suggestions.map(({ code, area, isWished }) => {
    const maturity = indices.find((index) => index.area === area)?.maturity ?? null;
    const figure = maturity === null ? "non calcolabile" : `${wholePoints(maturity)}/100`;
    const needed = need === null ? "" : `, bisogno ${wholePoints(need)}`;
    const wish = isWished ? " L'hai indicata tra quelle da provare." : "";
    return { code, reason: `${areas[area].label} ${figure}${needed}.${wish}` };
  });
}

/** The areas a check-up puts first, with their figures: what a measure can answer. */
export function listNeedsOf({ indices }: Pick<CheckupResult, "indices">): string[] {
  return indices.priorities.map((area) => {
    const maturity = indices.areas.find((index) => index.area === area)?.maturity ?? null;
    const { label } = areas[area];
    return maturity === null ? label : `${label} (${wholePoints(maturity)}/100)`;
  });
}

/** Points without their hundredths, half up: enough for a reason. */
function wholePoints(points: Hundredths): string {
  return String(Math.floor((points + 50) / 100));
}
