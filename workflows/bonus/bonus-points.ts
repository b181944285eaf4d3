import { ratio, smallerRatio, toHundredths, type Hundredths, type Ratio } from "../points.ts";
import type { StructuralAct } from "./bonus-lines.ts";

/** The four headings of the consolidation line, out of 100 points in all. */
export const bonusHeadings = {
  structure: { label: "Misure strutturali che restano", maxHundredths: 2000 },
  duration: { label: "Durata dell'impegno", maxHundredths: 2000 },
  results: { label: "Risultati rispetto agli indicatori", maxHundredths: 3000 },
  coverage: { label: "Crescita delle persone raggiunte", maxHundredths: 1500 },
  agreement: { label: "Accordo Territoriale e contrattazione", maxHundredths: 1500 },
} as const;

export type BonusHeading = keyof typeof bonusHeadings;

/** The bonus is granted from this total on: the same threshold as the grid of the call. */
export const BONUS_THRESHOLD: Hundredths = 6000;

export type BonusFacts = {
  measures: number;
  structuralMeasures: number;
  structuralMeasuresKept: number;
  actMonths: number;
  act: StructuralAct;
  staffHeads: number;
  /** Persons the plan meant to reach, and persons reached now. */
  plannedHeads: number;
  coveredHeads: number;
  /** Measures whose indicator the officer found fully and partly reached. */
  indicatorsReached: number;
  indicatorsPartlyReached: number;
  adhesion: "none" | "commitment" | "signed" | "countersigned";
};

export type BonusPoint = {
  heading: BonusHeading;
  hundredths: Hundredths;
  maxHundredths: Hundredths;
  /** The figures behind the points, in one Italian sentence. */
  explanation: string;
};

/** Points of every heading in order, exact and rounded once, half up, to hundredths. */
export function scoreBonus(facts: BonusFacts): BonusPoint[] {
  return [
    point(
      "structure",
      structureShare(facts),
      `${String(facts.structuralMeasuresKept)} misure strutturali su ${String(facts.measures)} misure del piano.`,
    ),
    point(
      "duration",
      durationShare(facts.actMonths),
      `L'atto vale ${String(facts.actMonths)} mesi.`,
    ),
    point(
      "results",
      resultsShare(facts),
      `${String(facts.indicatorsReached)} indicatori raggiunti e ${String(facts.indicatorsPartlyReached)} in parte, su ${String(facts.measures)}.`,
    ),
    point(
      "coverage",
      coverageShare(facts),
      `${String(facts.coveredHeads)} persone raggiunte, ${String(facts.plannedHeads)} previste, ${String(facts.staffHeads)} addetti.`,
    ),
    point("agreement", agreementShare(facts), adhesionWords[facts.adhesion] + actWords(facts.act)),
  ];
}

/** Sum of the points, in hundredths. */
export function totalBonus(points: readonly BonusPoint[]): Hundredths {
  return points.reduce((total, { hundredths }) => total + hundredths, 0);
}

function point(heading: BonusHeading, share: Ratio, explanation: string): BonusPoint {
  const { maxHundredths } = bonusHeadings[heading];
  const capped = smallerRatio(share, ratio(1, 1));
  const hundredths = toHundredths({
    numerator: capped.numerator * BigInt(maxHundredths),
    denominator: capped.denominator * 100n,
  });
  return { heading, hundredths, maxHundredths, explanation };
}

function structureShare({ structuralMeasuresKept, measures }: BonusFacts): Ratio {
  return measures > 0 ? ratio(structuralMeasuresKept, measures) : ratio(0, 1);
}

/** The steps of the call's grid for months of maintenance, as tenths. */
function durationShare(months: number): Ratio {
  if (months >= 36) return ratio(10, 10);
  if (months >= 24) return ratio(8, 10);
  if (months >= 12) return ratio(6, 10);
  return months >= 6 ? ratio(3, 10) : ratio(0, 10);
}

/** A fully reached indicator counts one, a partly reached one half. */
function resultsShare({ indicatorsReached, indicatorsPartlyReached, measures }: BonusFacts): Ratio {
  return measures > 0
    ? ratio(2 * indicatorsReached + indicatorsPartlyReached, 2 * measures)
    : ratio(0, 1);
}

/**
 * Reaching whom the plan promised is worth half the points; the rest grows with the share of the
 * staff beyond the promise that was reached as well.
 */
function coverageShare({ coveredHeads, plannedHeads, staffHeads }: BonusFacts): Ratio {
  if (plannedHeads <= 0 || coveredHeads <= 0) return ratio(0, 1);
  if (coveredHeads < plannedHeads) return ratio(coveredHeads, 2 * plannedHeads);
  const beyond = staffHeads - plannedHeads;
  if (beyond <= 0) return ratio(1, 1);
  const reachedBeyond = Math.min(coveredHeads - plannedHeads, beyond);
  return ratio(beyond + reachedBeyond, 2 * beyond);
}

const adhesionPoints = { none: 0, commitment: 4, signed: 8, countersigned: 10 } as const;

const adhesionWords = {
  none: "Nessuna adesione all'Accordo Territoriale",
  commitment: "Impegno ad aderire all'Accordo Territoriale",
  signed: "Adesione firmata dall'impresa",
  countersigned: "Adesione firmata da impresa e sindacati",
} as const;

/** Ten of fifteen points for the adhesion, five for an agreement negotiated in the company. */
function agreementShare({ adhesion, act }: BonusFacts): Ratio {
  return ratio(adhesionPoints[adhesion] + (act === "companyAgreement" ? 5 : 0), 15);
}

function actWords(act: StructuralAct): string {
  return act === "companyAgreement" ? "; misure fissate in un accordo aziendale." : ".";
}
