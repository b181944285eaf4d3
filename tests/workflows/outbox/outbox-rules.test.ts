import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { isExhausted, MAX_ATTEMPTS, secondsUntilRetry } from "#workflows/outbox/back-off.ts";
import { noticeGoesTo, writeNotice, writeReminder } from "#workflows/outbox/notice-text.ts";
import { remindersOf } from "#workflows/outbox/term-reminders.ts";

const LINK = "https://cip.example/dossiers/abc";

function subjectAt(state: StateName, termEndsOn: string | null = null) {
  return {
    code: "CIP-2026-0012",
    companyName: "Sartoria Bianca Srl",
    state,
    termEndsOn,
    link: LINK,
  };
}

describe("a job that fails", () => {
  test.each([
    [1, 5],
    [2, 15],
    [3, 45],
    [7, 3_600],
    [8, 3_600],
  ])("waits after attempt %i for %i seconds", (attempts, seconds) => {
    expect(secondsUntilRetry(attempts)).toBe(seconds);
  });

  test("never waits less than before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (attempts) => {
        expect(secondsUntilRetry(attempts + 1)).toBeGreaterThanOrEqual(secondsUntilRetry(attempts));
      }),
    );
  });

  test("is put aside after its last attempt and not before", () => {
    expect(isExhausted(MAX_ATTEMPTS - 1)).toBe(false);
    expect(isExhausted(MAX_ATTEMPTS)).toBe(true);
    expect(() => secondsUntilRetry(0)).toThrow(RangeError);
  });
});

describe("a term", () => {
  test("is recalled three days before its last day and on that day", () => {
    expect(remindersOf("2026-12-20", new Date("2026-12-01T10:00:00Z"))).toEqual([
      new Date("2026-12-17T07:00:00Z"),
      new Date("2026-12-20T07:00:00Z"),
    ]);
  });

  test("that is shorter is recalled on its last day only", () => {
    expect(remindersOf("2026-12-20", new Date("2026-12-18T10:00:00Z"))).toEqual([
      new Date("2026-12-20T07:00:00Z"),
    ]);
  });

  test("that is over is not recalled", () => {
    expect(remindersOf("2026-12-20", new Date("2026-12-21T10:00:00Z"))).toEqual([]);
  });
});

describe("a notice", () => {
  test("says what to do, by when and where", () => {
    const { subject, body } = writeNotice(subjectAt("checkup.submitted", "2026-12-08"));
    expect(subject).toBe("Check-up in revisione: pratica CIP-2026-0012");
    expect(body).toContain("Che cosa fare: Rivedi il check-up.");
    expect(body).toContain("Entro l'8 dicembre 2026.");
    expect(body.match(/https:\/\/\S+/g)).toEqual([LINK]);
  });

  test.each(Object.keys(dossierStates) as StateName[])("has words for %s", (state) => {
    const { subject, body } = writeNotice(subjectAt(state));
    expect(subject.length).toBeLessThan(100);
    expect(body).not.toMatch(/undefined|null/);
    expect(body).toMatch(/Che cosa fare|Puoi leggere/);
  });

  test("of an ending goes to the company", () => {
    expect(noticeGoesTo("notFunded")).toBe("company");
    expect(noticeGoesTo("payment.advanceApproved")).toBe("payer");
  });

  test.each([
    ["2026-12-17", "Il termine scade il 20 dicembre 2026: pratica CIP-2026-0012"],
    ["2026-12-19", "Il termine scade domani: pratica CIP-2026-0012"],
    ["2026-12-20", "Il termine scade oggi: pratica CIP-2026-0012"],
  ])("recalls on %s: %s", (today, expected) => {
    const dossier = subjectAt("admissibility.clarification", "2026-12-20");
    expect(writeReminder(dossier, "2026-12-20", today).subject).toBe(expected);
  });
});
