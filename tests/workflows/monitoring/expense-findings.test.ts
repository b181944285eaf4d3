import { describe, expect, test } from "vitest";
import {
  findExpenseFindings,
  type ExpenseToCheck,
} from "#workflows/monitoring/expense-findings.ts";
import { expenseSchema } from "#workflows/monitoring/expense-schema.ts";
import { expenseCheckSchema } from "#workflows/monitoring/verification-schemas.ts";

const expense: ExpenseToCheck = {
  id: "e1",
  kind: "services",
  supplier: "Studio Tempo",
  documentNumber: "12",
  documentDay: "2026-04-10",
  paidOn: "2026-04-12",
  capitalGoods: false,
  cupOnDocument: true,
};
const period = { startsOn: "2026-03-01", endsOn: "2026-12-31", today: "2027-01-15" };

describe("an expense", () => {
  test("in order raises no question", () => {
    expect(findExpenseFindings({ expense, period, all: [expense] })).toEqual([]);
  });

  test.each<[string, Partial<ExpenseToCheck>]>([
    ["dated before the project", { documentDay: "2026-02-28" }],
    ["dated after the project", { documentDay: "2027-01-01", paidOn: "2027-01-02" }],
    ["paid before its document", { paidOn: "2026-04-09" }],
    ["paid in the future", { paidOn: "2027-01-16" }],
    ["without the project code", { cupOnDocument: false }],
    ["for capital goods under another heading", { capitalGoods: true }],
  ])("%s raises one", (_, change) => {
    expect(
      findExpenseFindings({ expense: { ...expense, ...change }, period, all: [expense] }),
    ).toHaveLength(1);
  });

  test("needs no project code on payslips nor on documents of the first years", () => {
    const payslip = { ...expense, kind: "staff" as const, cupOnDocument: false };
    expect(findExpenseFindings({ expense: payslip, period, all: [] })).toEqual([]);
    const old = {
      ...expense,
      cupOnDocument: false,
      documentDay: "2015-04-10",
      paidOn: "2015-04-10",
    };
    const trial = { startsOn: "2015-01-01", endsOn: "2015-12-31", today: "2016-01-15" };
    expect(findExpenseFindings({ expense: old, period: trial, all: [] })).toEqual([]);
  });

  test("entered twice is seen whatever the letters and spaces", () => {
    const twin = { ...expense, id: "e2", supplier: " studio TEMPO " };
    expect(findExpenseFindings({ expense, period, all: [expense, twin] })).toHaveLength(1);
  });

  test.each(["-5", "0", "abc", "99999999999"])("of %s is not taken", (amountCents) => {
    const posted = {
      kind: "goods",
      measureId: "m1",
      description: "Due portatili",
      supplier: "Officina Dati",
      documentNumber: "7/A",
      documentDay: "2026-04-10",
      paidOn: "2026-04-10",
      amountCents,
    };
    expect(expenseSchema.safeParse(posted).success).toBe(false);
    expect(expenseSchema.safeParse({ ...posted, amountCents: "1.200,50" }).data).toMatchObject({
      amountCents: 120_050,
      capitalGoods: false,
    });
  });

  test.each([
    ["100,00", "", true],
    ["100,01", "", false],
    ["60,00", "", false],
    ["60,00", "La parte restante è precedente al progetto.", true],
    ["-1", "La parte restante è precedente al progetto.", false],
  ])("of 100,00 admitted for %s with the reason «%s»: %s", (admittedCents, note, accepted) => {
    expect(expenseCheckSchema(10_000).safeParse({ admittedCents, note }).success).toBe(accepted);
  });
});
