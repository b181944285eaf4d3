import { describe, expect, test } from "vitest";
import {
  declineSchema,
  signatureSchema,
  unionRefusalSchema,
} from "#workflows/agreement/agreement-schemas.ts";
import { typeClauses } from "#workflows/agreement/clause-form-values.ts";
import { describeClauses } from "#workflows/agreement/describe-clauses.ts";
import {
  hourlyLeaveSchema,
  type HourlyLeaveClauses,
} from "#workflows/agreement/hourly-leave-clauses.ts";

const clauses: HourlyLeaveClauses = {
  hourBase: "payPeriod",
  minimumBlockMinutes: 30,
  noticeDays: 1,
  hoursPerDayHundredths: 800,
  cumulation: "withRests",
  communicatedToStaff: true,
};

describe("the clauses on hourly leave", () => {
  test("come back to their form as they were typed", () => {
    expect(hourlyLeaveSchema.parse(typeClauses(clauses))).toEqual(clauses);
    const untold = { ...clauses, communicatedToStaff: false };
    expect(hourlyLeaveSchema.parse(typeClauses(untold))).toEqual(untold);
  });

  test("start from the notice of the law", () => {
    expect(typeClauses(null)).toMatchObject({ noticeDays: "2" });
  });

  test("are told in words, always in the same order", () => {
    expect(describeClauses(clauses)[2]).toEqual(["Preavviso", "1 giorno"]);
    expect(describeClauses({ ...clauses, noticeDays: 3 })[2]).toEqual(["Preavviso", "3 giorni"]);
    expect(describeClauses(clauses).at(-1)?.[1]).toBe("sì");
    expect(describeClauses({ ...clauses, communicatedToStaff: false }).at(-1)?.[1]).toBe("no");
  });
});

describe("the acts on the adhesion", () => {
  const signature = { contentHash: "a".repeat(64), read: "on", password: " spazi che contano " };

  test("keep the spaces of a password", () => {
    expect(signatureSchema.parse(signature).password).toBe(" spazi che contano ");
  });

  test.each([
    ["a hash that is none", { contentHash: "a" }],
    ["a text nobody has read", { read: undefined }],
    ["no password", { password: "" }],
    ["a password of a megabyte", { password: "x".repeat(1_000_000) }],
  ])("object to %s", (_, changes) => {
    expect(signatureSchema.safeParse({ ...signature, ...changes }).success).toBe(false);
  });

  test("ask for reasons that say something", () => {
    const refusal = (reason: string) => unionRefusalSchema.safeParse({ reason, password: "x" });
    expect(refusal("No.").success).toBe(false);
    expect(refusal("Il preavviso è troppo lungo per i turnisti.").success).toBe(true);
    expect(declineSchema.safeParse({ declineReason: " " }).success).toBe(false);
  });
});
