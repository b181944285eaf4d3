import type { Cents } from "../money.ts";
import { compareRatios, ratio, type Hundredths } from "../points.ts";
import { drawNumber } from "./draw.ts";

/** What decides the place of an application, as frozen with its score sheet. */
export type Candidate = {
  dossierId: string;
  /** Public code of the dossier: what the draw uses. */
  code: string;
  total: Hundredths;
  /** Points under heading A (Accordo) and B (commitment). */
  agreementPoints: Hundredths;
  commitmentPoints: Hundredths;
  /** Annual work units, in hundredths. */
  workUnits: Hundredths;
  women: number;
  headcount: number;
  /** Instant of the protocol, in milliseconds. */
  protocolAt: number;
  requestedCents: Cents;
  passes: boolean;
};

/** What told two equal totals apart. */
export const tieBreakers = {
  agreement: "Più punti nel criterio A",
  commitment: "Più punti nel criterio B",
  workUnits: "Meno ULA",
  women: "Quota di donne più alta",
  protocol: "Protocollata prima",
  draw: "Sorteggio",
} as const;

export type TieBreaker = keyof typeof tieBreakers;

export type RankedCandidate = Candidate & {
  /** From 1, without repeats. */
  position: number;
  /** What put it behind the one above with the same total; null when the totals differ. */
  tieBreak: TieBreaker | null;
};

/**
 * Puts applications in order: passing ones first, then the higher total; equal totals by heading A,
 * heading B, fewer work units, larger share of women over all heads, earlier protocol, draw.
 * The order in which they come does not matter.
 */
export function rankCandidates(candidates: readonly Candidate[], seed: string): RankedCandidate[] {
  const sorted = candidates.toSorted((a, b) => compareCandidates(a, b, seed).order);
  return sorted.map((candidate, index) => {
    const above = sorted[index - 1];
    const tieBreak = above ? compareCandidates(above, candidate, seed).tieBreak : null;
    return { ...candidate, position: index + 1, tieBreak };
  });
}

type Comparison = { order: number; tieBreak: TieBreaker | null };

/** What tells equal totals apart, in this order. */
const steps: readonly [TieBreaker, (a: Candidate, b: Candidate, seed: string) => number][] = [
  ["agreement", (a, b) => b.agreementPoints - a.agreementPoints],
  ["commitment", (a, b) => b.commitmentPoints - a.commitmentPoints],
  ["workUnits", (a, b) => a.workUnits - b.workUnits],
  ["women", (a, b) => compareRatios(shareOfWomen(b), shareOfWomen(a))],
  ["protocol", (a, b) => a.protocolAt - b.protocolAt],
  ["draw", compareDraws],
];

/** Which of two comes first, and what decided it where their totals are equal. */
export function compareCandidates(a: Candidate, b: Candidate, seed: string): Comparison {
  if (a.passes !== b.passes) return { order: a.passes ? -1 : 1, tieBreak: null };
  if (a.total !== b.total) return { order: b.total - a.total, tieBreak: null };
  for (const [tieBreak, compare] of steps) {
    const order = compare(a, b, seed);
    if (order !== 0) return { order, tieBreak };
  }
  return { order: 0, tieBreak: null };
}

function shareOfWomen({ women, headcount }: Candidate) {
  return headcount > 0 ? ratio(women, headcount) : ratio(0, 1);
}

/** By the number drawn; by code when two numbers coincide, so that the order is always total. */
function compareDraws(a: Candidate, b: Candidate, seed: string): number {
  const [first, second] = [drawNumber(seed, a.code), drawNumber(seed, b.code)];
  if (first !== second) return first < second ? -1 : 1;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
