/** One line of the table: what was measured, against what, and how far it may be. */
export type BenchRow = {
  what: string;
  against: string;
  /** The ratio measured; null when the row could not be measured here. */
  ratio: number | null;
  /** `atMost` 2 means at most twice the other's time; `atLeast` 0.15 of the other's rate. */
  reach: { atMost: number } | { atLeast: number };
  /** The two figures behind the ratio, or why there are none. */
  detail: string;
};

export type Verdict = "reached" | "falls short" | "not measured";

export function judge({ ratio, reach }: BenchRow): Verdict {
  if (ratio === null) return "not measured";
  const isReached = "atMost" in reach ? ratio <= reach.atMost : ratio >= reach.atLeast;
  return isReached ? "reached" : "falls short";
}

/** The middle value, or the one below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export type Pair = { ours: number[]; theirs: number[] };

/**
 * Measures two pieces of work by turns, so that a busy moment of the machine falls on both; the
 * first rounds warm up and do not count. @returns milliseconds of every counted run.
 */
export async function measureByTurns(work: {
  ours: () => unknown;
  theirs: () => unknown;
  rounds: number;
  warmUp: number;
  /** Runs of each in a row within a round. */
  runs?: number;
}): Promise<Pair> {
  const { ours, theirs, rounds, warmUp, runs = 1 } = work;
  const pair: Pair = { ours: [], theirs: [] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [first, second] = [await timeRuns(ours, runs), await timeRuns(theirs, runs)];
    if (round < warmUp) continue;
    pair.ours.push(...first);
    pair.theirs.push(...second);
  }
  return pair;
}

async function timeRuns(work: () => unknown, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

/** How many times longer ours takes at a quantile. */
export function ratioAt({ ours, theirs }: Pair, share = 0.5): number {
  return quantile(ours, share) / quantile(theirs, share);
}

export function describePair({ ours, theirs }: Pair, share = 0.5): string {
  return `${milliseconds(quantile(ours, share))} / ${milliseconds(quantile(theirs, share))}`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
