import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runBudget, type BudgetEntry } from "#workflows/award/budget-run.ts";
import { drawNumber } from "#workflows/award/draw.ts";
import { rankCandidates, type Candidate } from "#workflows/award/ranking.ts";

const base: Candidate = {
  dossierId: "d1",
  code: "P-1",
  total: 7000,
  agreementPoints: 1000,
  commitmentPoints: 1000,
  workUnits: 900,
  women: 5,
  headcount: 10,
  protocolAt: 1000,
  requestedCents: 100_000,
  passes: true,
};

function codesOf(candidates: readonly Candidate[]) {
  return rankCandidates(candidates, "seed").map(({ code }) => code);
}

describe("the ranking", () => {
  test.each([
    ["a higher total", { total: 7001 }, null],
    ["more points for the agreement", { agreementPoints: 1001 }, "agreement"],
    ["more points for the commitment", { commitmentPoints: 1001 }, "commitment"],
    ["fewer work units", { workUnits: 899 }, "workUnits"],
    ["a larger share of women", { women: 6 }, "women"],
    ["the same women in a smaller firm", { headcount: 9 }, "women"],
    ["an earlier protocol", { protocolAt: 999 }, "protocol"],
  ] as const)("puts first %s", (_case, better, tieBreak) => {
    const other = { ...base, ...better, dossierId: "d2", code: "P-2" };
    const ranked = rankCandidates([base, other], "seed");
    expect(ranked.map(({ code }) => code)).toEqual(["P-2", "P-1"]);
    expect(ranked[1]?.tieBreak).toBe(tieBreak);
  });

  test("looks at the tie-breakers in their order", () => {
    const first = { ...base, code: "A", agreementPoints: 1100, workUnits: 5000, protocolAt: 9 };
    const second = { ...base, code: "B", commitmentPoints: 2000, workUnits: 10, protocolAt: 1 };
    expect(codesOf([second, first])).toEqual(["A", "B"]);
  });

  test("puts those below the threshold last, whatever their total", () => {
    const failing = { ...base, code: "F", total: 9000, passes: false };
    expect(codesOf([failing, base])).toEqual(["P-1", "F"]);
  });

  test("draws with the seed when nothing else tells two apart", () => {
    const twin = { ...base, dossierId: "d2", code: "P-2" };
    const ranked = rankCandidates([base, twin], "seed");
    expect(ranked[1]?.tieBreak).toBe("draw");
    const winners = Array.from({ length: 60 }, (_, n) => rankCandidates([base, twin], String(n)));
    expect(new Set(winners.map(([winner]) => winner?.code))).toEqual(new Set(["P-1", "P-2"]));
    expect(drawNumber("seed", "P-1")).toBe(drawNumber("seed", "P-1"));
  });

  test("does not depend on the order in which applications come", () => {
    const few = fc.integer({ min: 1, max: 3 });
    const candidates = fc
      .array(fc.tuple(few, few, few, few, few, few, fc.boolean()), { maxLength: 12 })
      .map((rows) =>
        rows.map(([total, a, b, units, women, at, passes], index) => ({
          ...base,
          code: `P-${String(index)}`,
          total,
          agreementPoints: a,
          commitmentPoints: b,
          workUnits: units,
          women,
          headcount: 3,
          protocolAt: at,
          passes,
        })),
      );
    fc.assert(
      fc.property(candidates, fc.string(), fc.nat(), (list, seed, turn) => {
        const ranked = rankCandidates(list, seed);
        const turned = list.map((_, index) => list[(index * 7 + turn) % list.length]);
        const isPermutation = new Set(turned).size === list.length;
        const shuffled = isPermutation
          ? turned.filter((row) => row !== undefined)
          : list.toReversed();
        expect(rankCandidates(shuffled, seed)).toEqual(ranked);
        expect(ranked.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
      }),
    );
  });
});

function entriesOf(...amounts: number[]): BudgetEntry[] {
  return amounts.map((requestedCents, index) => ({
    dossierId: `d${String(index + 1)}`,
    requestedCents,
    passes: true,
  }));
}

function outcomes(entries: BudgetEntry[], budgetCents: number) {
  const rows = runBudget({ entries, budgetCents, partialFromPercent: 60 });
  return rows.map(({ outcome, awardedCents }) => [outcome, awardedCents]);
}

describe("the budget", () => {
  test("covers in order, funds in part from three fifths on, then stops", () => {
    expect(outcomes(entriesOf(100, 100, 10), 160)).toEqual([
      ["funded", 100],
      ["partlyFunded", 60],
      ["waitingList", 0],
    ]);
  });

  test("gives nothing below the cut, even to a request that would fit", () => {
    expect(outcomes(entriesOf(100, 100, 10), 159)).toEqual([
      ["funded", 100],
      ["waitingList", 0],
      ["waitingList", 0],
    ]);
  });

  test("that is spent to the last cent funds nobody in part", () => {
    expect(outcomes(entriesOf(100, 50), 100)).toEqual([
      ["funded", 100],
      ["waitingList", 0],
    ]);
  });

  test("after a waiver completes the partly funded one first", () => {
    const entries = entriesOf(100, 100, 50);
    const [first, ...others] = entries;
    const waived = first ? [{ ...first, hasLeft: true }, ...others] : [];
    expect(outcomes(waived, 160)).toEqual([
      [null, 0],
      ["funded", 100],
      ["funded", 50],
    ]);
  });

  test("sets aside what is settled before it serves anybody else", () => {
    const [first, second] = entriesOf(100, 100);
    const entries = first && second ? [first, { ...second, settledCents: 70 }] : [];
    expect(outcomes(entries, 160)).toEqual([
      ["partlyFunded", 90],
      ["partlyFunded", 70],
    ]);
  });

  const entries = fc.array(
    fc.record({
      requestedCents: fc.integer({ min: 1, max: 800_000 }),
      passes: fc.boolean(),
      hasLeft: fc.boolean(),
    }),
    { maxLength: 30 },
  );

  test("is never exceeded and never gives more than was asked", () => {
    fc.assert(
      fc.property(entries, fc.nat({ max: 6_000_000 }), (list, budgetCents) => {
        const numbered = list.map((entry, index) => ({ ...entry, dossierId: String(index) }));
        const rows = runBudget({ entries: numbered, budgetCents, partialFromPercent: 60 });
        const given = rows.reduce((sum, { awardedCents }) => sum + awardedCents, 0);
        expect(given).toBeLessThanOrEqual(budgetCents);
        expect(rows.at(-1)?.leftCents ?? budgetCents).toBe(budgetCents - given);
        rows.forEach(({ awardedCents, outcome }, index) => {
          const asked = list[index]?.requestedCents ?? 0;
          expect(awardedCents).toBeLessThanOrEqual(asked);
          if (outcome === "partlyFunded")
            expect(awardedCents * 100).toBeGreaterThanOrEqual(asked * 60);
        });
        expect(rows.filter(({ outcome }) => outcome === "partlyFunded").length).toBeLessThan(2);
      }),
    );
  });

  test("run again after a waiver takes nothing from those who stay", () => {
    fc.assert(
      fc.property(entries, fc.nat({ max: 6_000_000 }), fc.nat(), (list, budgetCents, pick) => {
        const numbered = list.map((entry, index) => ({ ...entry, dossierId: String(index) }));
        const before = runBudget({ entries: numbered, budgetCents, partialFromPercent: 60 });
        const left = numbered.map((entry, index) =>
          index === pick % (list.length || 1) ? { ...entry, hasLeft: true } : entry,
        );
        const after = runBudget({ entries: left, budgetCents, partialFromPercent: 60 });
        after.forEach((row, index) => {
          if (left[index]?.hasLeft) return;
          expect(row.awardedCents).toBeGreaterThanOrEqual(before[index]?.awardedCents ?? 0);
        });
      }),
    );
  });
});
