import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bonusIsRequestable,
  listBonusConditions,
  type BonusCase,
} from "#workflows/bonus/bonus-lines.ts";
import {
  bonusHeadings,
  scoreBonus,
  totalBonus,
  type BonusFacts,
} from "#workflows/bonus/bonus-points.ts";
import {
  bonusExaminationSchema,
  bonusGrantSchema,
  bonusRequestSchema,
  largestBonus,
} from "#workflows/bonus/bonus-schemas.ts";

const request: BonusCase = {
  line: "CONSOLIDAMENTO",
  reportIsVerified: true,
  incentiveWasPaid: true,
  recoveryIsOpen: false,
  structuralMeasuresKept: 2,
  actMonths: 24,
};

describe("a request for the bonus", () => {
  test("is possible for who keeps structural measures by a lasting act", () => {
    expect(bonusIsRequestable(listBonusConditions(request))).toBe(true);
  });

  test.each<[string, Partial<BonusCase>]>([
    ["before the report is verified", { reportIsVerified: false }],
    ["while money has to come back", { recoveryIsOpen: true }],
    ["without a structural measure", { structuralMeasuresKept: 0 }],
    ["on an act of 23 months", { actMonths: 23 }],
    ["as a new firm after an incentive", { line: "NUOVE_IMPRESE" }],
  ])("is not possible %s, and the remedy is told", (_, change) => {
    const unmet = listBonusConditions({ ...request, ...change }).filter(({ met }) => !met);
    expect(unmet).toHaveLength(1);
    expect(unmet[0]?.remedy).not.toBe("");
  });

  test("names only measures of the plan", () => {
    const posted = {
      line: "CONSOLIDAMENTO",
      keptMeasureIds: "m1",
      coveredHeads: "9",
      actKind: "regulation",
      structuralAct: "Regolamento orari",
      structuralActOn: "2026-12-01",
      actMonths: "24",
      motivation:
        "Vogliamo che la banca ore e la flessibilità in entrata restino dopo la fine del progetto, per tutti.",
    };
    expect(bonusRequestSchema(["m1", "m2"]).safeParse(posted).success).toBe(true);
    expect(bonusRequestSchema(["m2"]).safeParse(posted).success).toBe(false);
    expect(bonusRequestSchema([]).safeParse(posted).success).toBe(false);
  });
});

const facts: BonusFacts = {
  measures: 4,
  structuralMeasures: 3,
  structuralMeasuresKept: 3,
  actMonths: 24,
  act: "regulation",
  staffHeads: 12,
  plannedHeads: 9,
  coveredHeads: 10,
  indicatorsReached: 3,
  indicatorsPartlyReached: 1,
  adhesion: "countersigned",
};

describe("the points of the bonus", () => {
  test("follow from the figures", () => {
    const points = scoreBonus(facts);
    // 3/4 of 20; 24 months; 7/8 of 30; half and a third of the other half of 15; 10 of 15.
    expect(points.map(({ hundredths }) => hundredths)).toEqual([1500, 1600, 2625, 1000, 1000]);
    expect(totalBonus(points)).toBe(7725);
  });

  test.each([
    [5, 0],
    [6, 600],
    [11, 600],
    [12, 1200],
    [24, 1600],
    [36, 2000],
  ])("for an act of %i months are %i", (actMonths, expected) => {
    expect(scoreBonus({ ...facts, actMonths })[1]?.hundredths).toBe(expected);
  });

  test.each([
    [0, 0],
    [8, 667],
    [9, 750],
    [12, 1500],
  ])("for %i persons reached of 9 promised are %i", (coveredHeads, expected) => {
    expect(scoreBonus({ ...facts, coveredHeads })[3]?.hundredths).toBe(expected);
  });

  test.each([
    ["none", "regulation", 0],
    ["commitment", "regulation", 400],
    ["signed", "regulation", 800],
    ["countersigned", "companyAgreement", 1500],
  ] as const)("with adhesion %s and act %s are %i", (adhesion, act, expected) => {
    expect(scoreBonus({ ...facts, adhesion, act })[4]?.hundredths).toBe(expected);
  });

  test("stay within each heading", () => {
    const count = fc.nat(20);
    fc.assert(
      fc.property(count, count, count, count, count, (measures, kept, months, planned, covered) => {
        const points = scoreBonus({
          ...facts,
          measures,
          structuralMeasuresKept: kept,
          actMonths: months,
          plannedHeads: planned,
          coveredHeads: covered,
        });
        for (const { heading, hundredths } of points) {
          expect(hundredths).toBeGreaterThanOrEqual(0);
          expect(hundredths).toBeLessThanOrEqual(bonusHeadings[heading].maxHundredths);
        }
      }),
    );
  });

  test("add up to a hundred at most", () => {
    const most = Object.values(bonusHeadings).reduce(
      (sum, { maxHundredths }) => sum + maxHundredths,
      0,
    );
    expect(most).toBe(10_000);
  });
});

describe("the decision on the bonus", () => {
  test("grants at most half of the final grant, rounded down", () => {
    expect(largestBonus(320_001)).toBe(160_000);
    const schema = bonusGrantSchema(160_000);
    const reason = "Le misure sono stabili e i risultati documentati.";
    expect(schema.safeParse({ amountCents: "1.600,00", decisionReason: reason }).success).toBe(
      true,
    );
    expect(schema.safeParse({ amountCents: "1.600,01", decisionReason: reason }).success).toBe(
      false,
    );
  });

  test("counts no more indicators than the plan has", () => {
    const opinion =
      "Gli indicatori dichiarati trovano riscontro nei documenti esaminati e nelle presenze rilevate.";
    const schema = bonusExaminationSchema(3);
    expect(
      schema.safeParse({ indicatorsReached: "2", indicatorsPartlyReached: "1", opinion }).success,
    ).toBe(true);
    expect(
      schema.safeParse({ indicatorsReached: "2", indicatorsPartlyReached: "2", opinion }).success,
    ).toBe(false);
  });
});
