import { dossierSetup, issue } from "../dossier-setup.ts";
import { lateAgreement } from "./late-agreement.ts";

/** The case officer checks, asks, announces a refusal, admits or excludes. */
export const admissibilityStates = dossierSetup.createStateConfig({
  initial: "pending",
  on: {
    "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") },
    ...lateAgreement(),
  },
  states: {
    pending: { on: { "admissibility.take": { target: "review" } } },
    review: {
      on: {
        "admissibility.check": { target: "review" },
        "admissibility.requestClarification": {
          target: "clarification",
          actions: issue("clarificationRequest"),
        },
        "admissibility.noticeRefusal": {
          guard: "checklistHasFailure",
          target: "refusalNotice",
          actions: issue("refusalNotice"),
        },
        "admissibility.admit": admit(),
        "admissibility.exclude": {
          guard: "mayExcludeWithoutNotice",
          target: "#dossier.excluded",
          actions: issue("admissibilityDecision"),
        },
      },
    },
    clarification: {
      on: {
        "admissibility.answerClarification": { target: "review" },
        "admissibility.closeClarification": { guard: "termHasExpired", target: "review" },
      },
    },
    refusalNotice: {
      on: {
        "admissibility.observe": { target: "refusalDecision" },
        "admissibility.closeNotice": { guard: "termHasExpired", target: "refusalDecision" },
      },
    },
    refusalDecision: {
      on: {
        "admissibility.check": { target: "refusalDecision" },
        "admissibility.admit": admit(),
        "admissibility.exclude": {
          guard: "checklistHasFailure",
          target: "#dossier.excluded",
          actions: issue("admissibilityDecision"),
        },
      },
    },
  },
});

function admit() {
  return {
    guard: "checklistIsPassed",
    target: "#dossier.evaluation",
    actions: issue("admissibilityDecision"),
  } as const;
}
