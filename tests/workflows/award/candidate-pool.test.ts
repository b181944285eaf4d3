import fc from "fast-check";
import { expect, test } from "vitest";
import { CandidatePool, type ScoredEntry } from "#workflows/award/candidate-pool.ts";
import { rankCandidates, type Candidate } from "#workflows/award/ranking.ts";
import { criterionCodes } from "#workflows/programme/grid/grid-criterion.ts";

/** Few values, so that equal totals and equal tie-breakers are common. */
const few = fc.integer({ min: 0, max: 3 });
const hundredths = fc.integer({ min: 0, max: 10_000 });

const candidates = fc
  .array(
    fc.record({
      total: fc.oneof(few, hundredths),
      agreementPoints: few,
      commitmentPoints: few,
      workUnits: few,
      women: few,
      headcount: few,
      protocolAt: fc.oneof(few, fc.integer({ min: 0, max: 4_102_444_800_000 })),
      requestedCents: fc.integer({ min: 0, max: 2_147_483_647 }),
      passes: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((rows): Candidate[] =>
    rows.map((row, index) => ({
      ...row,
      dossierId: `d${String(index)}`,
      code: `P-${String(index)}`,
    })),
  );

const points = fc.array(hundredths, {
  minLength: criterionCodes.length,
  maxLength: criterionCodes.length,
});

function poolOf(entries: readonly ScoredEntry[]): CandidatePool {
  const pool = new CandidatePool();
  for (const entry of entries) pool.add(entry);
  return pool;
}

test("puts applications in the order of the rule, in whichever order they come", () => {
  fc.assert(
    fc.property(candidates, fc.string(), fc.nat(), (list, seed, shift) => {
      const at = list.length === 0 ? 0 : shift % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)];
      const entries = turned.map((candidate) => ({ candidate, points: [], closedTotal: 0 }));
      const pool = poolOf(entries);
      const order = Array.from(pool.order(seed), (index) => pool.entryAt(index).candidate);
      const ranked = rankCandidates(list, seed);
      expect(order.map(({ code }) => code)).toEqual(ranked.map(({ code }) => code));
    }),
  );
});

test("gives back every application as it was added, also beyond its first room", () => {
  fc.assert(
    fc.property(candidates, points, (list, given) => {
      const entries = list.map((candidate, index) => ({
        candidate,
        points: given,
        closedTotal: index,
      }));
      const pool = poolOf(entries);
      expect(entries.map((_, index) => pool.entryAt(index))).toEqual(entries);
    }),
  );
  const base = fc.sample(candidates, { seed: 1, numRuns: 50 }).flat();
  const many = Array.from({ length: 3_000 }, (_, index) => ({
    candidate: base[index % base.length]!,
    points: Array.from({ length: criterionCodes.length }, (_value, criterion) => index + criterion),
    closedTotal: index,
  }));
  const pool = poolOf(many);
  expect(pool.size).toBe(3_000);
  expect(many.map((_, index) => pool.entryAt(index))).toEqual(many);
});
