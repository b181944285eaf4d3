import { describe, expect, test } from "vitest";
import { canonicalAgreement, writeAgreement } from "#workflows/agreement/agreement-text.ts";
import {
  hourlyLeaveSchema,
  readClauses,
  type HourlyLeaveClauses,
} from "#workflows/agreement/hourly-leave-clauses.ts";

const clauses: HourlyLeaveClauses = {
  hourBase: "contract",
  minimumBlockMinutes: 60,
  noticeDays: 2,
  hoursPerDayHundredths: 760,
  cumulation: "asByLaw",
  communicatedToStaff: false,
};

describe("the adhesion", () => {
  test("numbers its clauses from one without gaps", () => {
    const { clauses: numbered } = writeAgreement("Officina Aurora", clauses);
    expect(numbered.map((clause) => clause.number)).toEqual(numbered.map((_, index) => index + 1));
  });

  test("writes the company's rules into the clauses", () => {
    const text = canonicalAgreement(writeAgreement("Officina Aurora", clauses));
    expect(text).toContain("almeno 60 minuti");
    expect(text).toContain("almeno 2 giorni prima");
    expect(text).toContain("7,60 ore di congedo valgono un giorno");
  });

  test("without rules says by when they follow", () => {
    const text = canonicalAgreement(writeAgreement("Officina Aurora", null));
    expect(text).toContain("entro sei mesi");
    expect(text).not.toContain("Base oraria");
  });

  test("is the same string for the same content and another for any change", () => {
    const text = canonicalAgreement(writeAgreement("Officina Aurora", clauses));
    expect(canonicalAgreement(writeAgreement("Officina Aurora", { ...clauses }))).toBe(text);
    const changes: Partial<HourlyLeaveClauses>[] = [
      { hourBase: "weekly" },
      { minimumBlockMinutes: 30 },
      { noticeDays: 1 },
      { hoursPerDayHundredths: 800 },
      { cumulation: "withRests" },
      { communicatedToStaff: true },
    ];
    for (const change of changes) {
      const changed = writeAgreement("Officina Aurora", { ...clauses, ...change });
      expect(canonicalAgreement(changed)).not.toBe(text);
    }
    expect(canonicalAgreement(writeAgreement("Officina Alba", clauses))).not.toBe(text);
  });
});

describe("the clauses on hourly leave", () => {
  test("are read back from their columns", () => {
    expect(readClauses(clauses)).toEqual(clauses);
  });

  test.each([{ hourBase: "" }, { cumulation: "" }])("are not there while empty: %o", (changes) => {
    expect(readClauses({ ...clauses, ...changes })).toBeNull();
  });

  test("take hours of a day as Italians type them, within a day's work", () => {
    const posted = {
      hourBase: "contract",
      minimumBlockMinutes: "60",
      noticeDays: "2",
      hoursPerDayHundredths: "7,6",
      cumulation: "asByLaw",
    };
    expect(hourlyLeaveSchema.parse(posted)).toEqual(clauses);
    const long = hourlyLeaveSchema.safeParse({ ...posted, hoursPerDayHundredths: "12,01" });
    expect(long.success).toBe(false);
  });
});
