import {
  compareRatios,
  multiplyRatios,
  ratio,
  smallerRatio,
  toHundredths,
  type Hundredths,
  type Ratio,
} from "../points.ts";
import { costPerResult, formatCostPerResult, type CostReference } from "./cost-per-result.ts";
import type { CriterionScore, GridInputs } from "./grid-inputs.ts";

/**
 * The six criteria that the data alone decide (grid, mode A): B2, C1, C2, C3, E1, E2.
 * Exact quotients, rounded half up to hundredths once.
 * @param minimumOwnSharePercent the own share the applicant's class must bring, from the rule set.
 */
export function automaticPoints(request: {
  inputs: GridInputs;
  reference: CostReference;
  minimumOwnSharePercent: number;
}): CriterionScore[] {
  const { inputs, reference, minimumOwnSharePercent } = request;
  return [
    scoreMaintenance(inputs),
    scoreCoverage(inputs),
    scoreWomen(inputs),
    scoreCarers(inputs),
    scoreOwnShare(inputs, minimumOwnSharePercent),
    scoreCost(inputs, reference),
  ];
}

/** Points by the first floor reached, read from the highest down. */
function pointsAtOrAbove(value: number, floors: readonly (readonly [number, Hundredths])[]) {
  return floors.find(([floor]) => value >= floor)?.[1] ?? 0;
}

function scoreMaintenance({ maintenanceMonths }: GridInputs): CriterionScore {
  const floors = [
    [36, 1000],
    [24, 800],
    [12, 600],
    [6, 300],
  ] as const;
  return {
    code: "B2",
    points: pointsAtOrAbove(maintenanceMonths, floors),
    explanation: `${String(maintenanceMonths)} mesi di mantenimento dopo la fine dell'incentivo.`,
  };
}

function scoreCoverage({ coveredHeads, headcount }: GridInputs): CriterionScore {
  return {
    code: "C1",
    points: proportionalPoints({ max: 8, part: coveredHeads, whole: headcount, fullPercent: 80 }),
    explanation: `${String(coveredHeads)} persone coperte su ${String(headcount)} (${percent(coveredHeads, headcount)}); punteggio pieno all'80 %.`,
  };
}

function scoreWomen(inputs: GridInputs): CriterionScore {
  const { women, headcount, coveredWomen, coveredHeads } = inputs;
  const base = headcount === 0 ? 0 : womenBand(ratio(women, headcount));
  const extra = womenAreWellCovered(inputs) ? 100 : 0;
  const comparison =
    extra > 0
      ? `almeno quanto nel personale: un punto in più.`
      : `nessun punto in più rispetto alla quota nel personale.`;
  return {
    code: "C2",
    points: Math.min(400, base + extra),
    explanation: `${String(women)} donne su ${String(headcount)} (${percent(women, headcount)}); tra i coperti ${String(coveredWomen)} su ${String(coveredHeads)} (${percent(coveredWomen, coveredHeads)}), ${comparison}`,
  };
}

function womenBand(share: Ratio): Hundredths {
  const bands = [
    [60, 300],
    [40, 200],
    [20, 100],
  ] as const;
  return bands.find(([floor]) => compareRatios(share, ratio(floor, 100)) >= 0)?.[1] ?? 0;
}

/** The extra point needs at least one woman in the firm and one person covered. */
function womenAreWellCovered(inputs: GridInputs): boolean {
  const { women, headcount, coveredWomen, coveredHeads } = inputs;
  if (women === 0 || coveredHeads === 0) return false;
  return compareRatios(ratio(coveredWomen, coveredHeads), ratio(women, headcount)) >= 0;
}

function scoreCarers(inputs: GridInputs): CriterionScore {
  const { carers, coveredCarers, checkupCountsCarers } = inputs;
  if (carers > 0) {
    return {
      code: "C3",
      points: proportionalPoints({ max: 3, part: coveredCarers, whole: carers, fullPercent: 90 }),
      explanation: `${String(coveredCarers)} persone coperte su ${String(carers)} con carichi di cura (${percent(coveredCarers, carers)}); punteggio pieno al 90 %.`,
    };
  }
  // The point for "nobody has care loads" must not reward leaving the plan's answer at zero.
  return checkupCountsCarers
    ? {
        code: "C3",
        points: 0,
        explanation: "Il check-up conta persone con carichi di cura, il piano non ne copre.",
      }
    : { code: "C3", points: 100, explanation: "Nessuno ha carichi di cura: un punto." };
}

function scoreOwnShare(inputs: GridInputs, minimumPercent: number): CriterionScore {
  const { ownShareCents, totalCostCents } = inputs;
  if (totalCostCents === 0)
    return { code: "E1", points: 0, explanation: "Il piano non ha costi da cofinanziare." };
  const bands = [
    [20, 600],
    [10, 400],
    [5, 200],
  ] as const;
  const share = ratio(ownShareCents, totalCostCents);
  const reached = bands.find(
    ([over]) => compareRatios(share, ratio(minimumPercent + over, 100)) >= 0,
  );
  const aboveMinimum = compareRatios(share, ratio(minimumPercent, 100)) > 0;
  return {
    code: "E1",
    points: reached?.[1] ?? (aboveMinimum ? 100 : 0),
    explanation: `Cofinanziamento del ${percent(ownShareCents, totalCostCents)}; il minimo della classe è il ${String(minimumPercent)} %.`,
  };
}

function scoreCost(inputs: GridInputs, reference: CostReference): CriterionScore {
  const cost = costPerResult(inputs);
  if (!cost)
    return {
      code: "E2",
      points: 0,
      explanation: "Nessuna persona coperta: costo non calcolabile.",
    };
  const ceilings = [
    [5, 600],
    [8, 500],
    [10, 400],
    [13, 200],
    [16, 100],
  ] as const;
  const reached = ceilings.find(
    ([tenths]) => compareRatios(cost, multiplyRatios(reference.value, ratio(tenths, 10))) <= 0,
  );
  return {
    code: "E2",
    points: reached?.[1] ?? 0,
    explanation: `${formatCostPerResult(cost)} per persona e mese, contro ${formatCostPerResult(reference.value)} ${describeOrigin(reference)}.`,
  };
}

function describeOrigin({ origin, eligible }: CostReference): string {
  return origin === "median"
    ? `di mediana su ${String(eligible)} domande ammesse`
    : `indicati dal bando (domande ammesse: ${String(eligible)})`;
}

/** `max` points times the share reached of the full share, at most all of them. */
function proportionalPoints(request: {
  max: number;
  part: number;
  whole: number;
  fullPercent: number;
}): Hundredths {
  const { max, part, whole, fullPercent } = request;
  if (whole <= 0) return 0;
  const share = smallerRatio(ratio(1, 1), ratio(part * 100, whole * fullPercent));
  return toHundredths(multiplyRatios(ratio(max, 1), share));
}

/** `58,33 %`, for reading only. */
function percent(part: number, whole: number): string {
  if (whole === 0) return "0 %";
  const hundredths = toHundredths(ratio(part * 100, whole));
  return `${String(Math.trunc(hundredths / 100))},${String(hundredths % 100).padStart(2, "0")} %`;
}
