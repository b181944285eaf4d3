import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  computeLargestAmount,
  findAmountProblem,
} from "#workflows/application/requested-amount.ts";
import { ruleSets, type SizeClass } from "#workflows/programme/rule-sets.ts";

const rules = ruleSets["cip-2026"];
const plentyOfRoom = 30_000_000;

function largest(fields: {
  sizeClass?: SizeClass;
  costCents: number;
  ownShareCents?: number;
  otherFundsCents?: number;
  roomCents?: number;
}) {
  const { sizeClass = "micro", roomCents = plentyOfRoom } = fields;
  const { costCents, ownShareCents = 0, otherFundsCents = 0 } = fields;
  return computeLargestAmount({
    rules,
    sizeClass,
    plan: { costCents, ownShareCents, otherFundsCents },
    roomCents,
  });
}

describe("the largest grant", () => {
  test.each([
    ["80 % for a micro firm", largest({ costCents: 400_000 }), 320_000],
    ["the ceiling of a micro firm", largest({ costCents: 600_000 }), 400_000],
    ["70 % for a small firm", largest({ sizeClass: "small", costCents: 400_000 }), 280_000],
    [
      "the ceiling of a medium firm",
      largest({ sizeClass: "medium", costCents: 2_000_000 }),
      800_000,
    ],
    ["what other sources leave", largest({ costCents: 400_000, ownShareCents: 120_000 }), 280_000],
    ["the de minimis room", largest({ costCents: 400_000, roomCents: 100_000 }), 100_000],
    ["nothing when the plan is paid for", largest({ costCents: 100, ownShareCents: 200 }), 0],
    ["a share rounded down to the cent", largest({ costCents: 333_33 }), 266_66],
  ])("is %s", (_, { cents }, expected) => {
    expect(cents).toBe(expected);
  });

  test("is never above any of its limits, nor negative", () => {
    const amount = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (costCents, ownShareCents, roomCents) => {
        const { cents, limits } = largest({ costCents, ownShareCents, roomCents });
        expect(cents).toBeGreaterThanOrEqual(0);
        expect(limits.every((limit) => cents <= limit.cents)).toBe(true);
      }),
    );
  });
});

describe("a requested amount", () => {
  const upTo3200 = largest({ costCents: 400_000 });

  test("up to the largest is fine, to the cent", () => {
    expect(findAmountProblem(320_000, upTo3200)).toBeNull();
  });

  test("above it is refused with the limit that binds", () => {
    expect(findAmountProblem(320_001, upTo3200)).toBe(
      "Puoi chiedere al massimo € 3.200,00: 80 % del costo del piano (€ 4.000,00).",
    );
  });

  test("of nothing is refused", () => {
    expect(findAmountProblem(0, upTo3200)).toBe("L'importo deve essere maggiore di zero.");
  });
});
