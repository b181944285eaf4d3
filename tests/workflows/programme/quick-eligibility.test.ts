import { describe, expect, test } from "vitest";
import {
  judgeQuickEligibility,
  quickEligibilitySchema,
} from "#workflows/programme/quick-eligibility.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

const rules = ruleSets["cip-2026"];
const firm = { seat: "milan", kind: "enterprise", size: "micro" } as const;

describe("the three questions", () => {
  test.each([
    ["micro", 400_000, 80],
    ["small", 600_000, 70],
    ["medium", 800_000, 60],
  ] as const)("a %s firm of the territory may ask for up to %i cents", (size, ceiling, percent) => {
    expect(judgeQuickEligibility({ ...firm, size }, rules)).toEqual({
      mayAsk: true,
      sizeClass: size,
      ceilingCents: ceiling,
      intensityPercent: percent,
    });
  });

  test.each([
    [{ seat: "elsewhere" }, /sede/],
    [{ kind: "publicBody" }, /enti pubblici/],
    [{ kind: "other" }, /partita IVA/],
    [{ size: "large" }, /micro, piccole e medie/],
  ] as const)("%j stands against it", (change, reason) => {
    const verdict = judgeQuickEligibility({ ...firm, ...change }, rules);
    expect(verdict).toMatchObject({ mayAsk: false, reasons: [expect.stringMatching(reason)] });
  });

  test("tell every reason at once", () => {
    const answers = { seat: "elsewhere", kind: "other", size: "large" } as const;
    const verdict = judgeQuickEligibility(answers, rules);
    expect(verdict.mayAsk ? [] : verdict.reasons).toHaveLength(3);
  });

  test("accept only their own voices", () => {
    expect(quickEligibilitySchema.safeParse({ ...firm, seat: "roma" }).success).toBe(false);
    expect(quickEligibilitySchema.safeParse({}).success).toBe(false);
  });
});
