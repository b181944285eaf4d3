import { describe, expect, test } from "vitest";
import { awardChecksSchema } from "#workflows/award/award-checks-schema.ts";
import {
  checkGrant,
  grantMayGo,
  grantProblems,
  grantableCents,
  type GrantCase,
} from "#workflows/award/grant-checks.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

const inOrder: GrantCase = {
  grantDay: "2026-06-30",
  proposedCents: 280_000,
  cup: "E44E20000140007",
  cor: "1234567",
  corOn: "2026-06-20",
  durcOutcome: "regular",
  durcProtocol: "INPS_1",
  durcRequestedOn: "2026-06-01",
  deMinimisRoomCents: 30_000_000,
  deMinimisCheckedOn: "2026-06-30",
  agreementDue: "award",
  agreementKind: "adhesion",
  rules: ruleSets["cip-2026"],
};

function outcomeOf(key: string, changes: Partial<GrantCase>) {
  return checkGrant({ ...inOrder, ...changes }).find((check) => check.key === key)?.outcome;
}

describe("a grant", () => {
  test("goes when everything is in order", () => {
    expect(grantMayGo(checkGrant(inOrder))).toBe(true);
  });

  test.each([
    ["cup", "without a CUP", { cup: null }, "blocked"],
    ["register", "without a COR", { cor: null }, "blocked"],
    ["register", "with a COR of twenty days before", { corOn: "2026-06-10" }, "passed"],
    ["register", "with a COR of twenty-one days before", { corOn: "2026-06-09" }, "blocked"],
    ["register", "with a COR dated later", { corOn: "2026-07-01" }, "blocked"],
    [
      "register",
      "under the rules of 2014",
      { cor: null, rules: ruleSets["cip-2014"] },
      "notNeeded",
    ],
    ["durc", "with a DURC of 120 days before", { durcRequestedOn: "2026-03-02" }, "passed"],
    ["durc", "with a DURC of 121 days before", { durcRequestedOn: "2026-03-01" }, "blocked"],
    ["durc", "with an irregular DURC", { durcOutcome: "irregular" }, "blocked"],
    ["durc", "without a DURC", { durcOutcome: null }, "blocked"],
    ["durc", "of a firm without positions", { durcOutcome: "notNeeded" }, "notNeeded"],
    ["deMinimis", "checked the day before", { deMinimisCheckedOn: "2026-06-29" }, "blocked"],
    ["deMinimis", "with no room left", { deMinimisRoomCents: 0 }, "blocked"],
    ["amount", "with no room left", { deMinimisRoomCents: 0 }, "blocked"],
    ["deMinimis", "with less room than asked", { deMinimisRoomCents: 100 }, "passed"],
    ["agreement", "with a promise not kept", { agreementKind: "commitment" }, "blocked"],
    ["agreement", "without a promise", { agreementKind: "none" }, "notNeeded"],
  ] as const)("%s: %s", (key, _case, changes, outcome) => {
    expect(outcomeOf(key, changes)).toBe(outcome);
  });

  test.each([
    ["application", "blocked"],
    ["award", "blocked"],
    ["payment", "notNeeded"],
    ["never", "notNeeded"],
  ] as const)("with a promise due by %s", (agreementDue, outcome) => {
    expect(outcomeOf("agreement", { agreementDue, agreementKind: "commitment" })).toBe(outcome);
  });

  test("is reduced to the room left under the ceiling", () => {
    expect(grantableCents({ proposedCents: 500, deMinimisRoomCents: 499 })).toBe(499);
    expect(grantableCents({ proposedCents: 500, deMinimisRoomCents: -1 })).toBe(0);
  });

  test("says what is wrong and what to do", () => {
    const [problem] = grantProblems(checkGrant({ ...inOrder, cup: null }));
    expect(problem).toContain("Registra il CUP");
  });
});

describe("the form of the checks", () => {
  const form = {
    cup: "e44e 20000140007",
    cor: "1234567",
    corOn: "2026-06-20",
    durcOutcome: "regular",
    durcProtocol: "INPS_1",
    durcRequestedOn: "2026-06-01",
    deMinimisCheckedOn: "2026-06-30",
  };

  test("reads what the officer types", () => {
    expect(awardChecksSchema.parse(form)).toMatchObject({
      cup: "E44E20000140007",
      deMinimisCode: "",
    });
  });

  test.each([
    ["cup", { cup: "E44" }],
    ["cor", { cor: "12A" }],
    ["corOn", { corOn: "" }],
    ["durcRequestedOn", { durcRequestedOn: "" }],
    ["durcProtocol", { durcProtocol: "" }],
    ["deMinimisCheckedOn", { deMinimisCheckedOn: "2026-02-30" }],
  ])("wants a proper %s", (field, change) => {
    const issues = awardChecksSchema.safeParse({ ...form, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join())).toContain(field);
  });

  test("asks for no protocol where no DURC is due", () => {
    const change = { durcOutcome: "notNeeded", durcProtocol: "", durcRequestedOn: "" };
    expect(awardChecksSchema.safeParse({ ...form, ...change }).success).toBe(true);
  });
});
