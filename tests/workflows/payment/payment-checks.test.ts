import { describe, expect, test } from "vitest";
import {
  blockingReasons,
  checkPayment,
  paymentMayGo,
  type PaymentCase,
} from "#workflows/payment/payment-checks.ts";
import { mayTakeInHand } from "#workflows/payment/three-people.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

const evidence: PaymentCase["evidence"] = {
  paymentDay: "2026-06-01",
  durcOutcome: "regular",
  durcReference: "INPS_123",
  durcRequestedOn: "2026-05-04",
  durcNote: "",
  taxDebtOutcome: null,
  taxDebtReference: "",
  taxDebtCheckedOn: null,
  taxDebtNote: "",
  publishedOn: "2026-05-20",
};

const inOrder: PaymentCase = {
  grossCents: 224_000,
  awardCents: 320_000,
  paidCents: 0,
  paymentDay: "2026-06-01",
  cup: "E44E20000140007",
  cor: "12345678",
  iban: "IT60X0542811101000000123456",
  ibanHolder: "Filo Verde Srl",
  companyName: "Filo Verde Srl",
  agreementDue: "award",
  adhesionIsSigned: true,
  rules: ruleSets["cip-2026"],
  evidence,
};

function outcomes(payment: PaymentCase) {
  return Object.fromEntries(checkPayment(payment).map(({ key, outcome }) => [key, outcome]));
}

describe("a payment", () => {
  test("with everything in order may go", () => {
    const checks = checkPayment(inOrder);
    expect(paymentMayGo(checks)).toBe(true);
    expect(blockingReasons(checks)).toEqual([]);
    expect(outcomes(inOrder)["taxDebt"]).toBe("notNeeded");
  });

  test.each<[string, Partial<PaymentCase>, string]>([
    ["without a project code", { cup: null }, "cup"],
    ["with a project code of the wrong shape", { cup: "E44" }, "cup"],
    ["without the register's code", { cor: null }, "register"],
    ["with a wrong account", { iban: "IT60X0542811101000000123457" }, "iban"],
    [
      "without the adhesion the call wants first",
      { agreementDue: "payment", adhesionIsSigned: false },
      "agreement",
    ],
    ["above what is left of the award", { paidCents: 100_000 }, "award"],
    ["of nothing", { grossCents: 0 }, "award"],
  ])("%s is blocked", (_, change, key) => {
    const checks = checkPayment({ ...inOrder, ...change });
    expect(checks.filter(({ outcome }) => outcome === "blocked").map((check) => check.key)).toEqual(
      [key],
    );
    expect(blockingReasons(checks)).toHaveLength(1);
  });

  test.each([
    ["2026-02-01", "passed"],
    ["2026-01-31", "blocked"],
    ["2026-06-02", "blocked"],
    [null, "blocked"],
  ])(
    "needs a certificate of the last 120 days: asked on %s it is %s",
    (durcRequestedOn, expected) => {
      expect(outcomes({ ...inOrder, evidence: { ...evidence, durcRequestedOn } })["durc"]).toBe(
        expected,
      );
    },
  );

  test.each([
    ["irregular", "blocked"],
    ["notNeeded", "notNeeded"],
  ] as const)("with contributions %s is %s", (durcOutcome, expected) => {
    expect(outcomes({ ...inOrder, evidence: { ...evidence, durcOutcome } })["durc"]).toBe(expected);
  });

  test.each([
    ["cip-2026", 500_000, "notNeeded"],
    ["cip-2026", 500_001, "blocked"],
    ["cip-2014", 1_000_000, "notNeeded"],
    ["cip-2014", 1_000_001, "blocked"],
  ] as const)("under %s of %i cents has its tax debts %s", (id, grossCents, expected) => {
    const payment = { ...inOrder, grossCents, awardCents: 2_000_000, rules: ruleSets[id] };
    expect(outcomes(payment)["taxDebt"]).toBe(expected);
  });

  test.each([
    ["clear", "2026-05-30", "passed"],
    ["clear", "2026-06-02", "blocked"],
    ["clear", null, "blocked"],
    ["debts", "2026-05-30", "blocked"],
    ["exempt", null, "notNeeded"],
  ] as const)(
    "above the threshold, %s on %s, is %s",
    (taxDebtOutcome, taxDebtCheckedOn, expected) => {
      const large = { ...inOrder, grossCents: 560_000, awardCents: 800_000 };
      const found = { ...evidence, taxDebtOutcome, taxDebtCheckedOn };
      expect(outcomes({ ...large, evidence: found })["taxDebt"]).toBe(expected);
    },
  );

  test.each([
    [null, 320_000, "blocked"],
    ["2026-06-02", 320_000, "blocked"],
    [null, 100_000, "notNeeded"],
  ])("published on %s, of an award of %i cents, is %s", (publishedOn, awardCents, expected) => {
    const payment = { ...inOrder, awardCents, grossCents: 70_000 };
    expect(outcomes({ ...payment, evidence: { ...evidence, publishedOn } })["publication"]).toBe(
      expected,
    );
  });

  test("needs no register's code in the years before the register", () => {
    expect(outcomes({ ...inOrder, cor: null, rules: ruleSets["cip-2014"] })["register"]).toBe(
      "notNeeded",
    );
  });
});

test("whoever proposed or approved a payment does not take it in hand again", () => {
  const hands = { proposedById: "anna", approvedById: "bruno", executedById: null };
  expect(mayTakeInHand(hands, "anna")).toBe(false);
  expect(mayTakeInHand(hands, "bruno")).toBe(false);
  expect(mayTakeInHand(hands, "carla")).toBe(true);
});
