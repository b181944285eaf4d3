import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withholdFrom, type WithholdingCase } from "#workflows/payment/withholding.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

const payment: WithholdingCase = {
  legalForm: "limitedCompany",
  onlusRegistered: false,
  grossCents: 400_000,
  capitalGoodsCents: 100_000,
  paymentDay: "2026-03-02",
  rules: ruleSets["cip-2026"],
};

describe("the withholding", () => {
  test("spares capital goods: 4.000 with 1.000 of them gives 120, and 3.880 are paid", () => {
    expect(withholdFrom(payment)).toMatchObject({
      taxableCents: 300_000,
      percent: 4,
      withheldCents: 12_000,
      netCents: 388_000,
      ground: "due",
    });
  });

  test("is not taken from a professional, who is no enterprise", () => {
    const { withheldCents, ground } = withholdFrom({ ...payment, legalForm: "professional" });
    expect({ withheldCents, ground }).toEqual({ withheldCents: 0, ground: "not-an-enterprise" });
  });

  test.each([
    ["2025-12-31", true, 0],
    ["2026-01-01", true, 12_000],
    ["2025-12-31", false, 12_000],
  ])(
    "of a social cooperative paid on %s, registered %s, is %i",
    (paymentDay, onlusRegistered, expected) => {
      const cooperative = { ...payment, legalForm: "socialCooperative" as const };
      expect(withholdFrom({ ...cooperative, paymentDay, onlusRegistered }).withheldCents).toBe(
        expected,
      );
    },
  );

  test("looks at the payment day whichever call the award belongs to", () => {
    const old = { ...payment, onlusRegistered: true, rules: ruleSets["cip-2014"] };
    expect(withholdFrom({ ...old, paymentDay: "2016-05-02" }).withheldCents).toBe(0);
    expect(withholdFrom(old).withheldCents).toBe(12_000);
  });

  test("is nothing when all pays for capital goods, and says so", () => {
    const { ground, explanation } = withholdFrom({ ...payment, capitalGoodsCents: 400_000 });
    expect(ground).toBe("capital-goods");
    expect(explanation).toContain("Nessuna ritenuta");
  });

  test.each([
    [12, 0],
    [13, 1],
    [1250, 50],
    [1263, 51],
  ])("of %i cents is rounded half up to %i", (grossCents, expected) => {
    expect(withholdFrom({ ...payment, grossCents, capitalGoodsCents: 0 }).withheldCents).toBe(
      expected,
    );
  });

  test("and the net always make up the gross", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(100_000_000), (a, b) => {
        const [capitalGoodsCents, grossCents] = a < b ? [a, b] : [b, a];
        const { withheldCents, netCents } = withholdFrom({
          ...payment,
          grossCents,
          capitalGoodsCents,
        });
        expect(withheldCents + netCents).toBe(grossCents);
        expect(withheldCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("refuses more capital goods than the payment", () => {
    expect(() => withholdFrom({ ...payment, capitalGoodsCents: 400_001 })).toThrow(RangeError);
  });
});
