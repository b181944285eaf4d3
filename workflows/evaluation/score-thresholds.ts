import { formatPoints, type Hundredths } from "../points.ts";

/** Smallest points an application needs, in hundredths; fixed by the call's rule set. */
export type Thresholds = { totalHundredths: Hundredths; qualityHundredths: Hundredths };

/**
 * Why an application does not pass; empty when it does. The total is the one of the grid, before
 * the bonus; no grant is given without at least six months of maintenance (B2 above zero).
 */
export function thresholdFailures(
  points: { grid: Hundredths; quality: Hundredths; maintenance: Hundredths },
  thresholds: Thresholds,
): string[] {
  const failures: string[] = [];
  if (points.grid < thresholds.totalHundredths)
    failures.push(
      `Il totale è ${formatPoints(points.grid)}: ne servono ${formatPoints(thresholds.totalHundredths)}.`,
    );
  if (points.quality < thresholds.qualityHundredths)
    failures.push(
      `La qualità (criterio D) vale ${formatPoints(points.quality)}: ne servono ${formatPoints(thresholds.qualityHundredths)}.`,
    );
  if (points.maintenance <= 0)
    failures.push("Le misure restano meno di sei mesi dopo la fine dell'incentivo.");
  return failures;
}
