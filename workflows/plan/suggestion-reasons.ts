import type { CheckupResult } from "../checkup/checkup-result.ts";
import { formatPoints } from "../points.ts";
import { areas } from "../programme/areas.ts";
import type { MeasureCode } from "../programme/measures/catalogue-measure.ts";

/** The measures a check-up suggests for the plan, each with its reason in the check-up's figures. */
export function listSuggestions(result: CheckupResult): { code: MeasureCode; reason: string }[] {
  return result.suggestions.map(({ code, area, isWished }) => {
    const maturity = result.indices.areas.find((index) => index.area === area)?.maturity ?? null;
    const figure = maturity === null ? "non calcolabile" : `${formatPoints(maturity)} su 100`;
    const wish = isWished ? " L'hai indicata tra quelle da provare." : "";
    return { code, reason: `${areas[area].label}: ${figure}.${wish}` };
  });
}
