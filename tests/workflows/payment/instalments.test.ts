import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  capitalGoodsInInstalment,
  instalmentOf,
  splitAward,
} from "#workflows/payment/instalments.ts";

describe("an award in two instalments", () => {
  test.each([
    [320_000, { advance: 224_000, balance: 96_000 }],
    [1, { advance: 1, balance: 0 }],
    [333_333, { advance: 233_333, balance: 100_000 }],
    [0, { advance: 0, balance: 0 }],
  ])("of %i cents is split 70 to 30", (award, parts) => {
    expect(splitAward(award, 70)).toEqual(parts);
  });

  test("never loses or finds a cent", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(100), (award, percent) => {
        const { advance, balance } = splitAward(award, percent);
        expect(advance + balance).toBe(award);
        expect(Math.min(advance, balance)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("cannot pay more than the award in advance", () => {
    expect(() => splitAward(100, 101)).toThrow(RangeError);
    expect(() => splitAward(-1, 70)).toThrow(RangeError);
  });

  test.each([
    ["payment.advanceDue", "advance"],
    ["payment.balanceApproved", "balance"],
    ["payment.recoveryDue", null],
    ["monitoring.running", null],
  ] as const)("in %s is about %s", (state, instalment) => {
    expect(instalmentOf(state)).toBe(instalment);
  });
});

describe("the part of an instalment for capital goods", () => {
  const whole = { grantCents: 400_000, costCents: 500_000, capitalGoodsCostCents: 125_000 };

  test("follows the share of capital goods in the costs", () => {
    const advance = { ...whole, grossCents: 280_000, alreadyRecognisedCents: 0 };
    expect(capitalGoodsInInstalment(advance)).toBe(100_000);
  });

  test("is not recognised twice", () => {
    const balance = { ...whole, grossCents: 120_000, alreadyRecognisedCents: 100_000 };
    expect(capitalGoodsInInstalment(balance)).toBe(0);
  });

  test("never exceeds the instalment, and there is none without costs", () => {
    const allGoods = { ...whole, capitalGoodsCostCents: 500_000, grossCents: 280_000 };
    expect(capitalGoodsInInstalment({ ...allGoods, alreadyRecognisedCents: 0 })).toBe(280_000);
    const noCosts = { ...whole, costCents: 0, capitalGoodsCostCents: 0, grossCents: 1000 };
    expect(capitalGoodsInInstalment({ ...noCosts, alreadyRecognisedCents: 0 })).toBe(0);
  });
});
