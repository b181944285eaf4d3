import { describe, expect, test } from "vitest";
import { examplePlan } from "#tests/fixtures/plan-example.ts";
import { emptyPlan } from "#workflows/plan/conciliation-plan.ts";
import {
  typeGeneral,
  typeMeasure,
  typeNewMeasure,
  typeSharing,
} from "#workflows/plan/plan-form-values.ts";
import { planGeneralSchema } from "#workflows/plan/plan-general-schema.ts";
import { nameMeasure, planMeasureSchema } from "#workflows/plan/plan-measure-schema.ts";
import { planSharingSchema } from "#workflows/plan/plan-sharing-schema.ts";

const measure = {
  version: "0",
  catalogueCode: "M24",
  title: "",
  area: "",
  aim: "Aiutare le famiglie",
  personsReached: "4",
  startsOn: "2026-03-01",
  endsOn: "2026-12-31",
  permanence: "temporary",
  staffCents: "0",
  servicesCents: "1.234,50",
  capitalGoodsCents: "0",
  trainingCents: "0",
  consultingCents: "0",
  responsible: "Marta Fontana",
  indicator: "Famiglie aiutate",
  target: "4",
};

const general = {
  version: "0",
  title: "Piano",
  aim: "Stare meglio",
  startsOn: "2026-03-01",
  incentiveMonths: "12",
  maintenanceMonths: "24",
  coveredHeads: "9",
  coveredWomen: "6",
  carers: "5",
  coveredCarers: "5",
  ownShareCents: "1.200",
  otherFundsCents: "0",
};

const sharing = {
  version: "0",
  secondLevelBargaining: "none",
  jointFirms: "1",
  serviceAgreements: "0",
  serviceAgreementMonths: "0",
};

function fieldsAtFault(result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) {
  return result.error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

describe("the form of a measure", () => {
  test("takes name and area from the catalogue and amounts as Italians type them", () => {
    const form = planMeasureSchema.parse(measure);
    expect(form.servicesCents).toBe(123_450);
    expect(nameMeasure(form)).toEqual({ title: "Voucher o rimborso nido e scuola", area: "WEL" });
  });

  test("keeps the company's own title and area", () => {
    const form = planMeasureSchema.parse({ ...measure, title: "Buono nido", area: "CON" });
    expect(nameMeasure(form)).toEqual({ title: "Buono nido", area: "CON" });
  });

  test.each([
    ["a free measure without a name", { catalogueCode: "" }, ["title", "area"]],
    ["an end before the start", { endsOn: "2026-02-28" }, ["endsOn"]],
    ["a structural measure without a paper", { permanence: "structural" }, ["evidenceKind"]],
    ["a negative cost", { staffCents: "-1" }, ["staffCents"]],
    ["an invented code", { catalogueCode: "M99" }, ["catalogueCode"]],
    ["a day that does not exist", { startsOn: "2026-02-30" }, ["startsOn"]],
    ["a megabyte of aim", { aim: "x".repeat(1_000_000) }, ["aim"]],
  ])("objects to %s", (_, changes, fields) => {
    expect(fieldsAtFault(planMeasureSchema.safeParse({ ...measure, ...changes }))).toEqual(fields);
  });

  test("never invents an area for a free measure", () => {
    expect(() => nameMeasure({ catalogueCode: null, title: "Orto", area: null })).toThrow();
  });
});

describe("the form of the general part", () => {
  test("reads the plan's figures", () => {
    expect(planGeneralSchema.parse(general).ownShareCents).toBe(120_000);
  });

  test.each([
    ["more women than people", { coveredWomen: "10" }, ["coveredWomen"]],
    ["more carers covered than there are", { coveredCarers: "6" }, ["coveredCarers"]],
    ["more carers covered than people", { carers: "12", coveredCarers: "10" }, ["coveredCarers"]],
    ["no months", { incentiveMonths: "0" }, ["incentiveMonths"]],
    ["missing fields", { title: undefined, startsOn: undefined }, ["title", "startsOn"]],
  ])("objects to %s", (_, changes, fields) => {
    expect(fieldsAtFault(planGeneralSchema.safeParse({ ...general, ...changes }))).toEqual(fields);
  });
});

describe("the form of the sharing", () => {
  test("may be saved before the plan is shared", () => {
    expect(planSharingSchema.parse(sharing)).toMatchObject({ sharedOn: null, sharingManner: null });
  });

  test.each([
    ["a network of one", { networkContract: "on" }, ["jointFirms"]],
    [
      "service agreements without a duration",
      { serviceAgreements: "2" },
      ["serviceAgreementMonths"],
    ],
    ["an unknown manner", { sharingManner: "smoke" }, ["sharingManner"]],
  ])("objects to %s", (_, changes, fields) => {
    expect(fieldsAtFault(planSharingSchema.safeParse({ ...sharing, ...changes }))).toEqual(fields);
  });
});

describe("what was saved comes back to its form", () => {
  test("as it was typed, and is accepted again", () => {
    const plan = examplePlan();
    expect(planGeneralSchema.parse(typeGeneral(plan))).toMatchObject({
      title: plan.title,
      ownShareCents: plan.ownShareCents,
      version: plan.version,
    });
    expect(planSharingSchema.parse(typeSharing(plan))).toMatchObject({
      sharedOn: plan.sharedOn,
      consultationMinutes: true,
      networkContract: false,
    });
    for (const measure of plan.measures) {
      const form = planMeasureSchema.parse(typeMeasure(measure));
      const { permanence, ...same } = form;
      expect(measure).toMatchObject(same);
      expect(permanence === "structural").toBe(measure.structural);
    }
  });

  test("with nothing filled in before the first save but the funds", () => {
    expect(typeGeneral(emptyPlan)).toEqual({
      version: "0",
      ownShareCents: "0",
      otherFundsCents: "0",
    });
    expect(typeSharing(emptyPlan)).toMatchObject({ sharingManner: "", jointFirms: "1" });
  });

  test("a new measure starts with what the catalogue and the plan know", () => {
    expect(typeNewMeasure(examplePlan(), "M26")).toMatchObject({
      title: "Campus estivo e copertura delle chiusure scolastiche",
      area: "WEL",
      permanence: "temporary",
      startsOn: "2026-03-01",
      servicesCents: "0,00",
    });
    expect(typeNewMeasure(examplePlan(), "M01")).toMatchObject({ permanence: "structural" });
    expect(typeNewMeasure(examplePlan(), "M34")).not.toHaveProperty("evidenceKind");
    expect(typeNewMeasure(examplePlan(), null)).not.toHaveProperty("title");
  });
});
