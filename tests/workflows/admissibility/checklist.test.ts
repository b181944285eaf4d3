import { describe, expect, test } from "vitest";
import {
  gatherEvidence,
  type EvidenceSources,
} from "#workflows/admissibility/checklist-evidence.ts";
import { assessChecklist, explainNotPassed } from "#workflows/admissibility/checklist-rules.ts";
import { checklistSchema, readFindings } from "#workflows/admissibility/checklist-schema.ts";
import { checklist, type ChecklistFinding } from "#workflows/admissibility/checklist.ts";
import { exclusionSchema } from "#workflows/admissibility/round-schemas.ts";
import { assessApplication } from "#workflows/application/application-completeness.ts";
import { completeApplication } from "../application/application-example.ts";

const allPassed: ChecklistFinding[] = checklist.map(({ code }) => ({
  code,
  outcome: "passed",
  note: "",
}));

describe("a checklist", () => {
  test("with every entry in order is passed", () => {
    expect(assessChecklist(allPassed).facts).toEqual({
      checklistIsPassed: true,
      checklistHasFailure: false,
    });
  });

  test("with an entry set aside is passed", () => {
    const findings = allPassed.map((finding) =>
      finding.code === "agreement" ? { ...finding, outcome: "notApplicable" as const } : finding,
    );
    expect(assessChecklist(findings).facts.checklistIsPassed).toBe(true);
  });

  test("with one entry open is neither passed nor failed, and says which", () => {
    const standing = assessChecklist(allPassed.slice(1));
    expect(standing.facts).toEqual({ checklistIsPassed: false, checklistHasFailure: false });
    expect(explainNotPassed(standing)).toEqual([
      "Manca l'esito: È una micro, piccola o media impresa.",
    ]);
  });

  test("with one failure has failed, whatever is still open", () => {
    const failure: ChecklistFinding = { code: "size", outcome: "failed", note: "Supera le soglie" };
    const standing = assessChecklist([failure]);
    expect(standing.facts.checklistHasFailure).toBe(true);
    expect(explainNotPassed(standing).at(-1)).toBe(
      "Non in regola: È una micro, piccola o media impresa (Supera le soglie).",
    );
  });
});

describe("the checklist form", () => {
  test("may be saved half-filled", () => {
    const posted = checklistSchema.parse({ outcome_size: "passed", note_size: "" });
    expect(readFindings(posted)).toEqual([{ code: "size", outcome: "passed", note: "" }]);
  });

  test.each([
    ["a failure without a reason", { outcome_plan: "failed" }, "note_plan"],
    [
      "an entry set aside without a reason",
      { outcome_agreement: "notApplicable" },
      "note_agreement",
    ],
    [
      "an entry set aside that always applies",
      { outcome_size: "notApplicable", note_size: "Non serve proprio" },
      "outcome_size",
    ],
    ["an invented outcome", { outcome_size: "perhaps" }, "outcome_size"],
    ["a note of a million characters", { note_size: "a".repeat(1_000_000) }, "note_size"],
  ])("refuses %s", (_, posted, field) => {
    const issues = checklistSchema.safeParse(posted).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join("."))).toEqual([field]);
  });
});

test("an exclusion needs a reason of thirty characters", () => {
  expect(exclusionSchema.safeParse({ reason: "Troppo breve" }).success).toBe(false);
  expect(
    exclusionSchema.safeParse({ reason: "L'impresa supera le soglie di una PMI." }).success,
  ).toBe(true);
});

describe("what the data say on the entries", () => {
  function sources(fields: Partial<EvidenceSources> = {}): EvidenceSources {
    const input = fields.input ?? completeApplication();
    return {
      input,
      assessment: assessApplication(input),
      submittedBy: "Marta Colli",
      checkupValidatedOn: "2026-03-10",
      planApprovedOn: "2026-04-01",
      agreementIsSigned: true,
      agreementDue: "award",
      ...fields,
    };
  }

  test("of an application in order proposes what the data can decide", () => {
    const proposals = Object.entries(gatherEvidence(sources())).map(([code, { proposal }]) => [
      code,
      proposal,
    ]);
    expect(Object.fromEntries(proposals)).toEqual({
      size: "passed",
      territory: "passed",
      representative: null,
      checkup: "passed",
      plan: "passed",
      agreement: "notApplicable",
      contributions: null,
      deMinimis: "passed",
      singleFunding: null,
      declarations: "passed",
      stampDuty: "passed",
    });
  });

  test("warns the officer of a public share instead of excluding", () => {
    const { profile } = completeApplication();
    if (!profile) throw new Error("The example has a profile");
    const input = completeApplication({ profile: { ...profile, publicShareQuarter: true } });
    const { size } = gatherEvidence(sources({ input }));
    expect(size.proposal).toBe("passed");
    expect(size.text).toContain("in mano pubblica");
  });

  test("fails a seat outside the territory", () => {
    const { profile } = completeApplication();
    if (!profile) throw new Error("The example has a profile");
    const input = completeApplication({ profile: { ...profile, municipality: "elsewhere" } });
    expect(gatherEvidence(sources({ input })).territory.proposal).toBe("failed");
  });

  test("fails a missing agreement only when the call wants it with the application", () => {
    const missing = { agreementIsSigned: false };
    const atOnce = gatherEvidence(sources({ ...missing, agreementDue: "application" }));
    expect(atOnce.agreement.proposal).toBe("failed");
    expect(gatherEvidence(sources(missing)).agreement.proposal).toBe("notApplicable");
  });
});
