import type { Ratio } from "../points.ts";
import { zero } from "./exact-percentages.ts";
import { writeRatio } from "./ratio-texts.ts";

/** What a question is worth: points from 0 to 100, or why it has none. `working` says it in words. */
export type QuestionScore = { working: string } & (
  | { kind: "scored"; points: Ratio }
  /** Nobody knows: 0 points, and not answered for the reliability. */
  | { kind: "unknown" }
  | { kind: "notApplicable" }
  | { kind: "unanswered" }
);

export const unanswered: QuestionScore = { kind: "unanswered", working: "Senza risposta." };

/** Points with the sentence that says where they come from. */
export function scored(points: Ratio, working: string): QuestionScore {
  return { kind: "scored", points: points.numerator < 0n ? zero : points, working };
}

/** Points that are a quotient: `100 × 2 ÷ 4 = 50.` @param quotient as it is written. */
export function scoredShare(points: Ratio, quotient: string): QuestionScore {
  return scored(points, `${quotient} = ${writeRatio(points)}${isCapped(points)}.`);
}

/** What reaches the whole may have gone beyond it. */
function isCapped({ numerator, denominator }: Ratio): string {
  return numerator === 100n * denominator ? ", il massimo" : "";
}
