import { describe, expect, test } from "vitest";
import { computeProcedureTerm, type ProcedureRound } from "#workflows/deadlines/procedure-term.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";

const protocolledOn = "2026-03-02";

function round(fields: Partial<ProcedureRound>): ProcedureRound {
  return {
    kind: "refusalNotice",
    requestedOn: "2026-03-12",
    dueOn: "2026-03-23",
    answeredOn: null,
    closedOn: "2026-03-24",
    ...fields,
  };
}

describe("the term of the procedure", () => {
  test.each<[string, "cip-2014" | "cip-2026", ProcedureRound[], string | null]>([
    ["runs ninety days from the protocol", "cip-2026", [], "2026-06-01"],
    [
      "stands still during a clarification",
      "cip-2026",
      [round({ kind: "clarification", closedOn: "2026-03-17" })],
      "2026-06-05",
    ],
    [
      "stands still thirty days at most for a clarification",
      "cip-2026",
      [round({ kind: "clarification", closedOn: "2026-05-20" })],
      "2026-06-30",
    ],
    [
      "stands still for the first clarification only",
      "cip-2026",
      [
        round({ kind: "clarification", closedOn: "2026-03-17" }),
        round({ kind: "clarification", requestedOn: "2026-04-01", closedOn: "2026-04-11" }),
      ],
      "2026-06-05",
    ],
    ["has no end while a notice is open", "cip-2026", [round({ closedOn: null })], null],
    [
      "resumes ten days after the observations",
      "cip-2026",
      [round({ answeredOn: "2026-03-20" })],
      "2026-06-18",
    ],
    ["resumes when nobody observed in time", "cip-2026", [round({})], "2026-06-11"],
    [
      "began anew from the observations under the old rules",
      "cip-2014",
      [round({ answeredOn: "2026-03-20" })],
      "2026-06-18",
    ],
    ["began anew at the expiry under the old rules", "cip-2014", [round({})], "2026-06-22"],
  ])("%s", (_, ruleSet, rounds, dueOn) => {
    const rules = ruleSets[ruleSet];
    expect(computeProcedureTerm({ rules, protocolledOn, rounds }).dueOn).toBe(dueOn);
  });
});
