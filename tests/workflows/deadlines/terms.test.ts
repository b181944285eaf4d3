import { describe, expect, test } from "vitest";
import { computeTerm, hasExpired } from "#workflows/deadlines/terms.ts";

describe("a term in calendar days", () => {
  test.each([
    ["does not count its first day", "2026-03-02", 10, "2026-03-12"],
    ["that ends on a Saturday moves to Monday", "2026-03-04", 10, "2026-03-16"],
    ["that ends on a Sunday moves to Monday", "2026-03-05", 10, "2026-03-16"],
    ["that ends on Easter Monday moves to Tuesday", "2026-03-27", 10, "2026-04-07"],
    ["that ends on Milan's patron moves past the Immacolata", "2026-11-27", 10, "2026-12-09"],
    ["that ends on Christmas moves over the weekend", "2026-12-15", 10, "2026-12-28"],
    ["crosses the end of a leap February", "2028-02-20", 10, "2028-03-01"],
  ])("%s", (_, startedOn, days, dueOn) => {
    expect(computeTerm({ startedOn, days }).dueOn).toBe(dueOn);
  });

  test("stands still while it is suspended and counts the day it resumes", () => {
    const suspension = { startedOn: "2026-03-05", resumedOn: "2026-03-10", reason: "integrazioni" };
    const term = computeTerm({ startedOn: "2026-03-02", days: 10, suspensions: [suspension] });
    // 3 and 4 March, then from 10 to 17 March.
    expect(term.dueOn).toBe("2026-03-17");
  });

  test("counts overlapping suspensions once", () => {
    const term = computeTerm({
      startedOn: "2026-03-02",
      days: 10,
      suspensions: [
        { startedOn: "2026-03-05", resumedOn: "2026-03-10", reason: "a" },
        { startedOn: "2026-03-07", resumedOn: "2026-03-12", reason: "b" },
      ],
    });
    expect(term.dueOn).toBe("2026-03-19");
  });

  test("is not touched by a suspension after its end", () => {
    const suspension = { startedOn: "2026-04-01", resumedOn: "2026-04-20", reason: "integrazioni" };
    const term = computeTerm({ startedOn: "2026-03-02", days: 10, suspensions: [suspension] });
    expect(term.dueOn).toBe("2026-03-12");
  });

  test("has no due date while a suspension is running", () => {
    const suspension = { startedOn: "2026-03-05", resumedOn: null, reason: "integrazioni" };
    const term = computeTerm({ startedOn: "2026-03-02", days: 10, suspensions: [suspension] });
    expect(term.dueOn).toBeNull();
    expect(term.explanation).toContain("la scadenza si saprà quando il termine riprende");
  });

  test("explains its due date", () => {
    expect(computeTerm({ startedOn: "2026-03-27", days: 10 }).explanation).toBe(
      "10 giorni dal 27 marzo 2026, senza contare il primo giorno; il 6 aprile 2026 è festivo " +
        "(Lunedì dell'Angelo), quindi scade il 7 aprile 2026, primo giorno lavorativo.",
    );
  });

  test.each([0, -1, 1.5])("of %s days does not exist", (days) => {
    expect(() => computeTerm({ startedOn: "2026-03-02", days })).toThrow(RangeError);
  });

  test("expires the day after its due date", () => {
    expect(hasExpired("2026-03-12", "2026-03-12")).toBe(false);
    expect(hasExpired("2026-03-12", "2026-03-13")).toBe(true);
    expect(hasExpired(null, "2099-01-01")).toBe(false);
  });
});
