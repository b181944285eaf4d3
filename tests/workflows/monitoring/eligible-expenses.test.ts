import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settleGrant } from "#workflows/monitoring/eligible-expenses.ts";

const advance = { awardCents: 320_000, intensityPercent: 80, paidCents: 224_000 };

describe("the final grant", () => {
  test.each([
    ["the award when all was spent", 400_000, 320_000, 96_000],
    ["the award when more was spent", 900_000, 320_000, 96_000],
    ["the call's share when less was spent", 350_000, 280_000, 56_000],
    ["just the advance", 280_000, 224_000, 0],
    ["less than the advance, and the rest comes back", 250_000, 200_000, -24_000],
    ["rounded down to the cent", 333_333, 266_666, 42_666],
    ["nothing without expenses", 0, 0, -224_000],
  ])("is %s", (_, admittedCents, finalGrantCents, balanceCents) => {
    const expenses = [{ amountCents: admittedCents, admittedCents, capitalGoods: false }];
    expect(settleGrant({ ...advance, expenses })).toMatchObject({ finalGrantCents, balanceCents });
  });

  test("counts what is admitted, not what is declared", () => {
    const expenses = [
      { amountCents: 200_000, admittedCents: 150_000, capitalGoods: true },
      { amountCents: 100_000, admittedCents: 0, capitalGoods: false },
    ];
    expect(settleGrant({ ...advance, expenses })).toMatchObject({
      declaredCents: 300_000,
      eligibleCents: 150_000,
      eligibleCapitalGoodsCents: 150_000,
      finalGrantCents: 120_000,
      balanceCents: -104_000,
    });
  });

  test("never exceeds the award nor the share of the expenses", () => {
    const anExpense = fc.tuple(fc.nat(1_000_000), fc.nat(100)).map(([amountCents, percent]) => ({
      amountCents,
      admittedCents: Math.floor((amountCents * percent) / 100),
      capitalGoods: percent % 2 === 0,
    }));
    fc.assert(
      fc.property(fc.array(anExpense), fc.nat(1_000_000), (expenses, awardCents) => {
        const settled = settleGrant({ awardCents, intensityPercent: 70, paidCents: 0, expenses });
        expect(settled.finalGrantCents).toBeLessThanOrEqual(awardCents);
        expect(settled.finalGrantCents * 100).toBeLessThanOrEqual(settled.eligibleCents * 70);
      }),
    );
  });

  test("admits no more than was spent", () => {
    const expenses = [{ amountCents: 100, admittedCents: 101, capitalGoods: false }];
    expect(() => settleGrant({ ...advance, expenses })).toThrow(RangeError);
  });
});
