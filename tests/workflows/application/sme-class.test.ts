import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PeriodFigures, RelatedEnterprise } from "#workflows/application/application-input.ts";
import { weighEnterprise } from "#workflows/application/group-figures.ts";
import { assessSize, type SmeClass } from "#workflows/application/sme-class.ts";

const euros = (amount: number) => amount * 100;

function period(workUnits: number, turnover: number, balance = turnover): PeriodFigures {
  return {
    workUnitsHundredths: workUnits,
    turnoverCents: euros(turnover),
    balanceCents: euros(balance),
  };
}

function enterprise(fields: Partial<RelatedEnterprise>): RelatedEnterprise {
  return {
    id: "one",
    name: "Alfa Srl",
    taxCode: "01234567897",
    kind: "linked",
    shareHundredths: 10_000,
    sameUndertaking: true,
    throughId: null,
    last: period(500, 1_000_000),
    previous: null,
    ...fields,
  };
}

describe("the size of an enterprise on its own", () => {
  test.each<[string, PeriodFigures, SmeClass]>([
    ["9,99 work units and 2 million are micro", period(999, 2_000_000), "micro"],
    ["10 work units are small", period(1000, 2_000_000), "small"],
    ["a turnover over 2 million with a small balance is micro", period(940, 2_500_000, 1), "micro"],
    ["both amounts over 2 million are small", period(940, 2_000_001, 2_000_001), "small"],
    ["49,99 work units and 10 million are small", period(4999, 10_000_000), "small"],
    ["50 work units are medium", period(5000, 10_000_000), "medium"],
    ["50 million of turnover are medium", period(24_999, 50_000_000, 90_000_000), "medium"],
    ["43 million of balance are medium", period(24_999, 90_000_000, 43_000_000), "medium"],
    ["one cent over both is no SME", period(100, 50_000_000.01, 43_000_000.01), "notSme"],
    ["250 work units are no SME", period(25_000, 1), "notSme"],
    ["nothing at all is micro", period(0, 0), "micro"],
  ])("%s", (_, last, expected) => {
    expect(assessSize({ last, previous: null }).smeClass).toBe(expected);
  });

  test.each<[string, PeriodFigures, PeriodFigures, SmeClass]>([
    ["grown in one period only stays micro", period(940, 1), period(1100, 1), "micro"],
    ["shrunk in one period only stays small", period(1100, 1), period(940, 1), "small"],
    ["small in both is small", period(1100, 1), period(1200, 1), "small"],
    ["over the ceilings once is still medium", period(24_000, 1), period(26_000, 1), "medium"],
    ["over the ceilings twice is no SME", period(25_000, 1), period(26_000, 1), "notSme"],
  ])("%s", (_, previous, last, expected) => {
    expect(assessSize({ last, previous }).smeClass).toBe(expected);
  });
});

describe("a related enterprise", () => {
  const linked = enterprise({ id: "linked" });
  const partner = enterprise({ id: "partner", kind: "partner", shareHundredths: 3333 });

  test.each<[string, RelatedEnterprise, number]>([
    ["linked counts whole, whatever its share", enterprise({ shareHundredths: 5100 }), 10_000],
    ["partner counts for its share", partner, 3333],
    ["linked through a linked one counts whole", enterprise({ throughId: "linked" }), 10_000],
    [
      "linked of a partner counts for the partner's share",
      enterprise({ throughId: "partner" }),
      3333,
    ],
    [
      "partner of a linked one counts for its own share",
      enterprise({ kind: "partner", shareHundredths: 2500, throughId: "linked" }),
      2500,
    ],
    [
      "partner of a partner does not count",
      enterprise({ kind: "partner", shareHundredths: 2500, throughId: "partner" }),
      0,
    ],
    ["through an unknown one does not count", enterprise({ throughId: "elsewhere" }), 0],
  ])("%s", (_, candidate, weight) => {
    expect(weighEnterprise(candidate, [linked, partner, candidate])).toBe(weight);
  });

  test("in a circle of chains counts nothing and ends", () => {
    const circle = [
      enterprise({ id: "a", throughId: "b" }),
      enterprise({ id: "b", throughId: "a" }),
    ];
    expect(circle.map((candidate) => weighEnterprise(candidate, circle))).toEqual([0, 0]);
  });

  test("lifts a micro firm over the ceiling when it is linked", () => {
    const own = { last: period(600, 500_000), previous: null };
    expect(assessSize(own, [enterprise({})]).smeClass).toBe("small");
    const quarter = enterprise({ kind: "partner", shareHundredths: 2500 });
    expect(assessSize(own, [quarter]).smeClass).toBe("micro");
  });

  test("reaches a ceiling exactly with a share that is no round figure", () => {
    // 8,00 + 33,33 % of 6,00 = 9,9998 work units: still below ten.
    const own = { last: period(800, 1), previous: null };
    const close = enterprise({ kind: "partner", shareHundredths: 3333, last: period(600, 1) });
    expect(assessSize(own, [close]).smeClass).toBe("micro");
    const over = enterprise({ kind: "partner", shareHundredths: 3334, last: period(600, 1) });
    expect(assessSize(own, [over]).smeClass).toBe("small");
  });

  test("never makes the group smaller", () => {
    const order: SmeClass[] = ["micro", "small", "medium", "notSme"];
    const anyPeriod = fc.record({
      workUnitsHundredths: fc.integer({ min: 0, max: 40_000 }),
      turnoverCents: fc.integer({ min: 0, max: 10_000_000_000 }),
      balanceCents: fc.integer({ min: 0, max: 10_000_000_000 }),
    });
    fc.assert(
      fc.property(
        anyPeriod,
        anyPeriod,
        fc.constantFrom("linked", "partner"),
        (last, other, kind) => {
          const alone = assessSize({ last, previous: null }).smeClass;
          const related = enterprise({ kind, shareHundredths: 4000, last: other });
          const together = assessSize({ last, previous: null }, [related]).smeClass;
          expect(order.indexOf(together)).toBeGreaterThanOrEqual(order.indexOf(alone));
        },
      ),
    );
  });
});

test("explains the class line by line", () => {
  const { lines } = assessSize(
    { last: period(1100, 1_500_000), previous: period(940, 1_000_000) },
    [enterprise({ kind: "partner", shareHundredths: 2500, last: period(400, 100_000) })],
  );
  expect(lines).toEqual([
    "Alfa Srl (associata): conta per il 25,00 %.",
    "Ultimo esercizio, gruppo compreso: 12,00 ULA, fatturato € 1.525.000,00, totale di bilancio " +
      "€ 1.525.000,00. Da solo darebbe: piccola impresa (meno di 50 ULA e fatturato o bilancio " +
      "fino a 10 milioni di euro).",
    "Esercizio precedente, gruppo compreso: 10,40 ULA, fatturato € 1.025.000,00, totale di " +
      "bilancio € 1.025.000,00. Da solo darebbe: piccola impresa (meno di 50 ULA e fatturato o " +
      "bilancio fino a 10 milioni di euro).",
    "I due esercizi concordano: piccola impresa.",
  ]);
});
