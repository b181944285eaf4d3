import { describe, expect, test } from "vitest";
import { proposeDocumentPoints } from "#workflows/evaluation/document-points.ts";
import { documentPointsSchema } from "#workflows/evaluation/document-points-schema.ts";
import type { AgreementEvidence, GridInputs } from "#workflows/evaluation/grid-inputs.ts";
import { exampleInputs } from "./grid-inputs-example.ts";

function proposal(code: string, changes: Partial<GridInputs>) {
  const scores = proposeDocumentPoints({ ...exampleInputs, ...changes });
  return scores.find((score) => score.code === code)?.points;
}

function withAgreement(changes: Partial<AgreementEvidence>) {
  return { agreement: { ...exampleInputs.agreement, ...changes } };
}

describe("the points proposed on documents", () => {
  test.each([
    ["no adhesion", { kind: "none" }, 0],
    ["a promise to adhere", { kind: "commitment" }, 500],
    ["the company's signature alone", { unionsSigned: 0 }, 900],
    ["two unions out of three", { unionsSigned: 2 }, 900],
    ["every union", {}, 1200],
  ] as const)("for %s", (_case, changes, points) => {
    expect(proposal("A1", withAgreement(changes))).toBe(points);
  });

  test.each([
    ["nothing planned", { hourlyLeavePlanned: false, hourlyLeaveRegulated: false }, 0],
    ["planned only", { hourlyLeaveRegulated: false }, 200],
    ["regulated in a text that nobody signed", { kind: "commitment" }, 200],
    ["regulated", {}, 400],
    ["regulated and told to everybody", { communicatedToStaff: true }, 500],
  ] as const)("for hourly leave %s", (_case, changes, points) => {
    expect(proposal("A2", withAgreement(changes))).toBe(points);
  });

  test.each([
    ["none", false, 0],
    ["none", true, 200],
    ["consultation", false, 200],
    ["territorial", false, 500],
    ["companyAgreement", true, 800],
  ] as const)("for bargaining %s (minutes: %s)", (secondLevelBargaining, minutes, points) => {
    expect(proposal("A3", { secondLevelBargaining, consultationMinutes: minutes })).toBe(points);
  });

  test.each([
    ["the worked example", {}, 675],
    ["no measures", { measures: 0, structuralMeasures: 0 }, 0],
    ["a plan without costs", { totalCostCents: 0, structuralCostCents: 0 }, 750],
    ["thirds", { structuralCostCents: 0, measures: 3, structuralMeasures: 1 }, 167],
    ["all structural", { structuralCostCents: 400_000, structuralMeasures: 4 }, 1000],
  ])("for the structural share: %s", (_case, changes, points) => {
    expect(proposal("B1", changes)).toBe(points);
  });

  test.each([
    [0, false, 0],
    [1, false, 0],
    [2, false, 200],
    [3, false, 300],
    [4, false, 400],
    [9, false, 400],
    [2, true, 400],
  ])("for %i firms together (network contract: %s)", (jointFirms, networkContract, points) => {
    expect(proposal("F1", { jointFirms, networkContract })).toBe(points);
  });

  test.each([
    [0, 0, 0],
    [1, 24, 200],
    [2, 11, 300],
    [2, 12, 400],
    [5, 36, 400],
  ])("for %i service agreements of %i months", (serviceAgreements, months, points) => {
    expect(proposal("F2", { serviceAgreements, serviceAgreementMonths: months })).toBe(points);
  });
});

describe("the officer's form", () => {
  const proposed = { A1: 1200, A2: 400, A3: 200, B1: 675, F1: 0, F2: 200 };
  const posted = { A1: "1200", A2: "400", A3: "200", B1: "6,75", F1: "0", F2: "200" };

  test("confirms the proposal without reasons", () => {
    const result = documentPointsSchema(proposed).parse(posted);
    expect(result).toMatchObject({ A1: 1200, B1: 675, F2: 200, A1Motivation: "" });
  });

  test("asks for eighty characters where the officer departs from it", () => {
    const schema = documentPointsSchema(proposed);
    const short = schema.safeParse({ ...posted, A1: "900", A1Motivation: "x".repeat(79) });
    expect(short.error?.issues.map(({ path }) => path.join())).toEqual(["A1Motivation"]);
    const enough = schema.safeParse({ ...posted, A1: "900", A1Motivation: "x".repeat(80) });
    expect(enough.success).toBe(true);
  });

  test.each(["700", "-1", "1e3", "", "12,00"])("refuses %s as a level of A1", (level) => {
    expect(documentPointsSchema(proposed).safeParse({ ...posted, A1: level }).success).toBe(false);
  });

  test("refuses more than ten points for the structural share", () => {
    const schema = documentPointsSchema(proposed);
    const reason = { B1Motivation: "x".repeat(80) };
    expect(schema.safeParse({ ...posted, ...reason, B1: "10,01" }).success).toBe(false);
    expect(schema.safeParse({ ...posted, ...reason, B1: "10" }).success).toBe(true);
  });
});
