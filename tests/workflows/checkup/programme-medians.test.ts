import { describe, expect, test } from "vitest";
import {
  computeMedians,
  mayPublishMedians,
  medianOf,
  type AreaFigures,
  type FirmFigures,
} from "#workflows/checkup/programme-medians.ts";
import { areaCodes } from "#workflows/programme/areas.ts";

function areasOf(value: number | null): AreaFigures {
  return Object.fromEntries(areaCodes.map((area) => [area, value])) as AreaFigures;
}

function firms(count: number): FirmFigures[] {
  return Array.from({ length: count }, (_, index) => ({
    companyId: `firm-${String(index)}`,
    overall: index * 10_00,
    areas: areasOf(index * 10_00),
  }));
}

describe("the median of the programme", () => {
  test.each([
    [[], null],
    [[1, 2, 3, 4, 5, 6, 7], null],
    [[80, 10, 30, 20, 40, 51, 60, 70], 46],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90], 50],
    [[10, 20, 30, 40, 50, 60, 70, null, null], null],
  ])("of %o is %s", (figures, expected) => {
    expect(medianOf(figures)).toBe(expected);
  });

  test("is told from eight firms on, not from eight check-ups", () => {
    expect(computeMedians(firms(7))).toBeNull();
    const twice = [...firms(7), ...firms(1)];
    expect(computeMedians(twice)).toBeNull();
    expect(computeMedians(firms(8))).toMatchObject({ companies: 8, overall: 35_00 });
  });

  test("counts the last check-up of each firm", () => {
    const [first, ...others] = firms(9);
    const again = { ...first!, overall: 100_00 };
    expect(computeMedians([first!, ...others, again])?.overall).toBe(50_00);
    expect(computeMedians([again, first!, ...others])?.overall).toBe(40_00);
  });

  test("is not told of an area in which fewer than eight firms have a figure", () => {
    const figures = firms(9).map((firm, index) =>
      index < 2 ? { ...firm, areas: { ...firm.areas, REL: null } } : firm,
    );
    expect(computeMedians(figures)?.areas).toMatchObject({ REL: null, TEM: 40_00 });
  });

  // Two medians that differ by one firm would tell where that firm stands.
  test.each([
    [0, 1, true],
    [8, 3, false],
    [8, 4, true],
    [30, 3, false],
    [1000, 19, false],
    [1000, 20, true],
  ])("of %i firms changes after %i more: %s", (companies, waiting, expected) => {
    expect(mayPublishMedians({ companies, waiting })).toBe(expected);
  });
});
