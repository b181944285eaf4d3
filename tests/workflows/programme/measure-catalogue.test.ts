import { expect, test } from "vitest";
import { measureCodes } from "#workflows/programme/measures/catalogue-measure.ts";
import {
  findMeasure,
  isMeasureCode,
  listMeasuresOfArea,
  measureCatalogue,
  staffSizeOf,
} from "#workflows/programme/measures/measure-catalogue.ts";
import { areaCodes } from "#workflows/programme/areas.ts";

test("the catalogue holds the 39 measures, each once and in order", () => {
  expect(measureCatalogue.map((measure) => measure.code)).toEqual([...measureCodes]);
  expect(measureCatalogue).toHaveLength(39);
});

test("every area has at least one measure to suggest", () => {
  for (const area of areaCodes) expect(listMeasuresOfArea(area)).not.toHaveLength(0);
});

test("costs never shrink with the size of the company", () => {
  for (const { costs } of measureCatalogue) {
    const { under10, under50, under250 } = costs;
    for (const range of [under10, under50, under250]) {
      expect(range.fromCents).toBeLessThan(range.toCents);
    }
    expect(under10.fromCents).toBeLessThanOrEqual(under50.fromCents);
    expect(under50.toCents).toBeLessThan(under250.toCents);
  }
});

test("a measure that can be structural says which paper proves it", () => {
  for (const measure of measureCatalogue) {
    if (measure.permanence === "temporary") continue;
    expect(measure.structuralEvidence, measure.code).not.toHaveLength(0);
  }
});

test("five measures cost nothing in themselves", () => {
  const costless = measureCatalogue.filter((measure) => measure.costless);
  expect(costless.map((measure) => measure.code)).toEqual(["M01", "M02", "M08", "M14", "M16"]);
});

test("measures that need a union agreement are seven", () => {
  const needed = measureCatalogue.filter((measure) => measure.agreement === "yes");
  expect(needed.map((measure) => measure.code)).toEqual([
    "M03",
    "M04",
    "M09",
    "M12",
    "M16",
    "M32",
    "M39",
  ]);
});

test("the premium that becomes welfare needs an agreement already filed", () => {
  expect(findMeasure("M32").prerequisite).toBe("filedAgreement");
});

test("a code that is not in the catalogue is not a measure", () => {
  expect(isMeasureCode("M39")).toBe(true);
  expect(isMeasureCode("M40")).toBe(false);
});

test.each([
  [1, "under10"],
  [9, "under10"],
  [10, "under50"],
  [49, "under50"],
  [50, "under250"],
  [400, "under250"],
] as const)("a company of %i heads is estimated as %s", (heads, size) => {
  expect(staffSizeOf(heads)).toBe(size);
});
