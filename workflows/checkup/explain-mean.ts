import { addRatios, multiplyRatios, ratio, type Ratio } from "../points.ts";
import { writeRatio } from "./ratio-texts.ts";

/** `(4 × 40 + 3 × 50) ÷ (4 + 3) = 310 ÷ 7 = 44,29`: a weighed mean with its numbers. */
export function explainMean(
  parts: readonly { weight: number; value: Ratio }[],
  mean: Ratio,
): string {
  const products = parts.map(({ weight, value }) => `${String(weight)} × ${writeRatio(value)}`);
  const weights = parts.map(({ weight }) => weight);
  const sum = parts.reduce(
    (total, { weight, value }) => addRatios(total, multiplyRatios(ratio(weight, 1), value)),
    ratio(0, 1),
  );
  const total = weights.reduce((all, weight) => all + weight, 0);
  return `(${products.join(" + ")}) ÷ (${weights.join(" + ")}) = ${writeRatio(sum)} ÷ ${String(total)} = ${writeRatio(mean)}`;
}
