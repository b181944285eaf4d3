import { describe, expect, test } from "vitest";
import { computeDeMinimisRoom, findAidWindow } from "#workflows/application/de-minimis.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

const euros = (amount: number) => amount * 100;
const aid = (grantedOn: string, amount: number) => ({ grantedOn, amountCents: euros(amount) });

describe("the days whose aids count", () => {
  test.each([
    ["rolling-three-years", "2024-02-10", "2021-02-11"],
    ["rolling-three-years", "2028-02-29", "2025-03-01"],
    ["rolling-three-years", "2027-02-28", "2024-02-29"],
    ["rolling-three-years", "2026-12-31", "2024-01-01"],
    ["fiscal-years", "2016-03-01", "2014-01-01"],
    ["fiscal-years", "2016-12-31", "2014-01-01"],
  ] as const)("with %s and a grant on %s start on %s", (window, grantDay, from) => {
    expect(findAidWindow(window, grantDay)).toEqual({ from, to: grantDay });
  });
});

describe("the room left", () => {
  const today = { roadFreight: false, grantDay: "2026-05-10" };
  const rule = ruleSets["cip-2026"].deMinimis;
  const oldRule = ruleSets["cip-2014"].deMinimis;

  test("leaves out an aid of the same day three years before and counts the day after", () => {
    const aids = [aid("2023-05-10", 100_000), aid("2023-05-11", 50_000)];
    const room = computeDeMinimisRoom({ rule, aids, ...today });
    expect(room).toMatchObject({ usedCents: euros(50_000), roomCents: euros(250_000) });
    expect(room.countedAids).toBe(1);
  });

  test("counts an aid of the grant day itself and none after it", () => {
    const aids = [aid("2026-05-10", 1_000), aid("2026-05-11", 1_000)];
    expect(computeDeMinimisRoom({ rule, aids, ...today }).usedCents).toBe(euros(1_000));
  });

  test("is never negative", () => {
    const aids = [aid("2025-01-01", 200_000), aid("2025-06-01", 200_000)];
    expect(computeDeMinimisRoom({ rule, aids, ...today }).roomCents).toBe(0);
  });

  test.each([
    ["200.000 for most firms under the old rules", oldRule, false, 200_000],
    ["100.000 for road freight under the old rules", oldRule, true, 100_000],
    ["300.000 today", rule, false, 300_000],
    ["300.000 today for road freight as well", rule, true, 300_000],
  ])("is of %s", (_, ofCall, roadFreight, amount) => {
    const room = computeDeMinimisRoom({
      rule: ofCall,
      aids: [],
      roadFreight,
      grantDay: "2016-01-01",
    });
    expect(room.roomCents).toBe(euros(amount));
  });

  test("is explained with its days, its sum and its source", () => {
    const room = computeDeMinimisRoom({ rule, aids: [aid("2025-01-01", 12_000)], ...today });
    expect(room.explanation).toBe(
      "Contano gli aiuti concessi dall'11 maggio 2023 al 10 maggio 2026: 1 su 1, in tutto " +
        "€ 12.000,00. Il massimale è € 300.000,00 (Reg. (UE) 2023/2831): restano € 288.000,00.",
    );
  });
});
