import type { Hundredths } from "../points.ts";
import { criterionCodes } from "../programme/grid/grid-criterion.ts";
import { compareCandidates, type Candidate } from "./ranking.ts";

/** An application with its points as the final figures give them: all that ranking keeps of it. */
export type ScoredEntry = {
  candidate: Candidate;
  /** Points of the fifteen criteria, in the order of the grid. */
  points: readonly Hundredths[];
  /** Total on the sheet as it was closed. */
  closedTotal: Hundredths;
};

const FIGURES = 10;
const FIRST_ROOM = 1_024;

/**
 * The applications of a call while they are put in order. Each is a row of numbers, about two
 * hundred bytes with its two names, so that a call of any size the programme can have is ranked in
 * about the memory of a small one.
 */
export class CandidatePool {
  readonly #dossierIds: string[] = [];
  readonly #codes: string[] = [];
  #figures = new Float64Array(FIRST_ROOM * FIGURES);
  // A criterion has at most a hundred points, so ten thousand hundredths.
  #points = new Int16Array(FIRST_ROOM * criterionCodes.length);

  get size(): number {
    return this.#codes.length;
  }

  add({ candidate, points, closedTotal }: ScoredEntry): void {
    const index = this.size;
    this.#makeRoomFor(index);
    this.#dossierIds.push(candidate.dossierId);
    this.#codes.push(candidate.code);
    this.#figures.set(
      [
        candidate.passes ? 1 : 0,
        candidate.total,
        candidate.agreementPoints,
        candidate.commitmentPoints,
        candidate.workUnits,
        candidate.women,
        candidate.headcount,
        candidate.protocolAt,
        candidate.requestedCents,
        closedTotal,
      ],
      index * FIGURES,
    );
    this.#points.set(points, index * criterionCodes.length);
  }

  /** The application that was added as the index-th, as it was. */
  entryAt(index: number): ScoredEntry {
    const from = index * criterionCodes.length;
    return {
      candidate: this.#candidateAt(index),
      points: criterionCodes.map((_, criterion) => this.#points[from + criterion] ?? 0),
      closedTotal: this.#figure(index, 9),
    };
  }

  /**
   * The order of the ranking, as indices. Whether it passes and its total tell most applications
   * apart and are compared as numbers; the rest is left to the rule.
   */
  order(seed: string): Uint32Array {
    return Uint32Array.from({ length: this.size }, (_, index) => index).sort(
      (a, b) =>
        this.#figure(b, 0) - this.#figure(a, 0) ||
        this.#figure(b, 1) - this.#figure(a, 1) ||
        compareCandidates(this.#candidateAt(a), this.#candidateAt(b), seed).order,
    );
  }

  #candidateAt(index: number): Candidate {
    return {
      dossierId: this.#dossierIds[index] ?? "",
      code: this.#codes[index] ?? "",
      passes: this.#figure(index, 0) === 1,
      total: this.#figure(index, 1),
      agreementPoints: this.#figure(index, 2),
      commitmentPoints: this.#figure(index, 3),
      workUnits: this.#figure(index, 4),
      women: this.#figure(index, 5),
      headcount: this.#figure(index, 6),
      protocolAt: this.#figure(index, 7),
      requestedCents: this.#figure(index, 8),
    };
  }

  #figure(index: number, column: number): number {
    const figure = this.#figures[index * FIGURES + column];
    if (figure === undefined) throw new RangeError(`There is no application ${String(index)}`);
    return figure;
  }

  #makeRoomFor(index: number): void {
    if ((index + 1) * FIGURES <= this.#figures.length) return;
    const [figures, points] = [this.#figures, this.#points];
    this.#figures = new Float64Array(figures.length * 2);
    this.#figures.set(figures);
    this.#points = new Int16Array(points.length * 2);
    this.#points.set(points);
  }
}
